using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Jobs;

namespace Zhengtong.Features.Commitments;

/// <summary>The kernel: commitments, clocks, the desk (承诺与待办).</summary>
sealed class CommitmentsFeature : Feature
{
    public override string Name => "承诺与待办";

    public override IEnumerable<Permission> Permissions => CommitmentsAccess.All;

    public override IEnumerable<Job> Jobs =>
        [new("clocks", TimeSpan.FromSeconds(20), (services, ct) => services.GetRequiredService<ClockSweep>().Run(ct))];

    public override void AddTo(IServiceCollection services)
    {
        services.AddSingleton<CommitmentKinds>();
        services.AddSingleton<ISaveHook, StateFollowsTenant>();
        services.AddScoped<ClockSweep>();
    }
}
