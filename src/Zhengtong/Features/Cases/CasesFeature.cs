using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Outbox;

namespace Zhengtong.Features.Cases;

/// <summary>Cases (办件).</summary>
sealed class CasesFeature : Feature
{
    public override string Name => "办件";

    public override IEnumerable<Permission> Permissions => CasesAccess.All;

    public override IEnumerable<Subscription> Subscriptions => [Subscription.On<ClockLevelReached>("Cases.Lapse", LapseCase.WhenExpired)];

    public override void AddTo(IServiceCollection services)
    {
        services.AddSingleton(CaseKinds.Case);
        services.AddSingleton(CaseKinds.Opinion);
        services.AddScoped<CaseReader>();
    }
}
