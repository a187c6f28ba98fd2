using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Parties;

/// <summary>Citizens, enterprises, agents, mandates (当事人).</summary>
sealed class PartiesFeature : Feature
{
    public override string Name => "当事人";

    public override IEnumerable<Permission> Permissions => PartiesAccess.All;

    public override void AddTo(IServiceCollection services) => services.AddScoped<ICallerSource, CitizenCallers>();
}
