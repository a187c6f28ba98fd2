using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Jobs;
using Zhengtong.Platform.Outbox;
using Zhengtong.Platform.Web;

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
        services.AddScoped<FollowedCases>();
        services.AddScoped<INavigation, CasesNavigation>();
        services.AddSingleton<PopularMatters>();
        services.AddSingleton(new MatterNames(async db => await db.Matters.AsNoTracking().Where(m => m.State == MatterState.Published).OrderBy(m => m.Code).ToDictionaryAsync(m => m.Code, m => m.Title)));
    }

    public override IEnumerable<Job> Jobs => [new("drafts", TimeSpan.FromHours(6), OldDrafts.RemoveAsync)];

    public override void MapApi(RouteGroupBuilder api) => CasesApi.Map(api);
}

sealed class CasesNavigation : INavigation
{
    public IEnumerable<StaffItem> Staff => [new("收件", "/receive", CasesAccess.Receive, 20)];

    public IEnumerable<CitizenItem> Citizens => [new("首页", "/", 10), new("我的办件", "/my", 30), new("查进度", "/progress", 40)];
}
