using Zhengtong.Platform.Access;
using Zhengtong.Platform.Jobs;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Metrics;

/// <summary>The bureau in figures (指标): each one its evidence. Knows no feature: the queries stand with the features that own the rows.</summary>
sealed class MetricsFeature : Feature
{
    public override string Name => "指标";

    public override IEnumerable<Permission> Permissions => MetricsAccess.All;

    public override IEnumerable<Job> Jobs => [new("metric-roll-ups", TimeSpan.FromMinutes(10), (services, ct) => services.GetRequiredService<RollUps>().RunAsync(ct))];

    public override void AddTo(IServiceCollection services)
    {
        services.AddSingleton<MetricRegistry>();
        services.AddScoped<MetricEngine>();
        services.AddScoped<RollUps>();
        services.AddScoped<INavigation, MetricsNavigation>();
    }

    public override void MapApi(RouteGroupBuilder api) => MetricsApi.Map(api);
}

public static class MetricsAccess
{
    /// <summary>For those who look at the county as a whole: a figure tells of units that are not one's own.</summary>
    public const string See = "metrics.see", Export = "metrics.export";

    static readonly Role[] whole = [Role.Supervisor, Role.Leader, Role.HotlineHead, Role.HallManager, Role.Accountant, Role.FinanceOfficer];

    public static readonly Permission[] All = [new(See, "看指标和证据", whole), new(Export, "导出指标的证据", whole)];
}

sealed class MetricsNavigation : INavigation
{
    public IEnumerable<StaffItem> Staff => [new("指标", "/metrics", MetricsAccess.See, 48)];
}
