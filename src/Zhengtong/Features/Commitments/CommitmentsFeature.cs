using System.CommandLine;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Import;
using Zhengtong.Platform.Jobs;
using Zhengtong.Platform.Outbox;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Commitments;

/// <summary>The kernel: commitments, clocks, the desk (承诺与待办).</summary>
sealed class CommitmentsFeature : Feature
{
    public override string Name => "承诺与待办";

    public override IEnumerable<Permission> Permissions => CommitmentsAccess.All;

    public override IEnumerable<Job> Jobs =>
    [
        new("clocks", TimeSpan.FromSeconds(20), (services, ct) => services.GetRequiredService<ClockSweep>().Run(ct)),
        new("calendar", TimeSpan.FromSeconds(10), (services, ct) => services.GetRequiredService<CalendarSweep>().Run(ct)),
    ];

    public override IEnumerable<Subscription> Subscriptions =>
    [
        Subscription.On<HandOverUnfinished>("Commitments.FinishHandOver",
            (services, left, ct) => services.GetRequiredService<UseCases>().Run(new FinishHandOver { HandOver = left.HandOver }, Caller.System, ct: ct)),
        Subscription.On<PostStaffed>("Commitments.FollowPost",
            (services, staffed, ct) => services.GetRequiredService<UseCases>().Run(new FollowPost { Post = staffed.Post }, Caller.System, ct: ct)),
        Subscription.On<PersonGone>("Commitments.ReturnToPool",
            (services, gone, ct) => services.GetRequiredService<UseCases>().Run(new ReturnToPool { Person = gone.Person, Unit = gone.Unit, Why = gone.Why }, Caller.System, ct: ct)),
    ];

    public override IEnumerable<Command> Commands => [new VerifyJournalCommand()];

    public override void MapApi(RouteGroupBuilder api) => CommitmentsApi.Map(api);

    public override IEnumerable<ImportKind> Imports => [new HolidayImport()];

    public override void AddTo(IServiceCollection services)
    {
        services.AddSingleton<CommitmentKinds>();
        services.AddSingleton<ISaveHook, StateFollowsTenant>();
        services.AddScoped<ClockSweep>();
        services.AddScoped<CalendarSweep>();
        services.AddScoped<Desk>();
        services.AddScoped<Finder>();
        services.AddScoped<ShownCommitment>();
        services.AddScoped<CommitmentJournal>();
        services.AddSingleton<IUnitBond, OpenWork>();
        services.AddScoped<INavigation, Navigation>();
    }
}
