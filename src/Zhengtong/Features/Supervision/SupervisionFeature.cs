using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Outbox;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Supervision;

/// <summary>Red and yellow cards, and the board of supervision (红黄牌与行政效能监察).</summary>
sealed class SupervisionFeature : Feature
{
    public override string Name => "红黄牌与效能监督";

    public override IEnumerable<Permission> Permissions => SupervisionAccess.All;

    public override IEnumerable<Subscription> Subscriptions =>
    [
        Subscription.On<ClockLevelReached>("Supervision.Clocks", WhenClockSpeaks.Run),
        Subscription.On<IrregularityRecorded>("Supervision.Irregularities", (services, recorded, ct) =>
            services.GetRequiredService<UseCases>().Run(new RaiseCardForIrregularity { Recorded = recorded }, Caller.System, ct: ct)),
    ];

    public override void AddTo(IServiceCollection services)
    {
        services.AddSingleton(new CommitmentKind(Card.Kind, "红黄牌", "HP", Ratable: false, RaisesCards: false, "/supervision/cards/{id}", null, Card.Life.Labels)
        {
            Outcomes = new Dictionary<string, string> { ["closed"] = "已销号", ["withdrawn"] = "已撤牌" },
            ClockLabels = new Dictionary<string, string> { [Card.ExplainClock] = "签收说明", [Card.RectifyClock] = "整改" },
        });
        services.AddSingleton<ICommitmentPanel, CardsPanel>();
        services.AddScoped<INavigation, SupervisionNavigation>();
        services.AddScoped<BoardSets>();
        services.AddScoped<BehindFigure>();
        services.AddScoped<BoardFigures>();
        services.AddScoped<BoardReading>();
    }

    public override void MapApi(RouteGroupBuilder api) => SupervisionApi.Map(api);

    public override Task SeedAsync(SeedContext seed) =>
        SeedCardRules.RunAsync(seed.Services.GetRequiredService<CountyDb>(), Path.Combine(seed.ReferenceFolder, "card-rules.tsv"), seed.Ct);
}

sealed class SupervisionNavigation : INavigation
{
    public IEnumerable<StaffItem> Staff => [new("监督", "/board", SupervisionAccess.Board, 40), new("红黄牌", "/supervision/cards", SupervisionAccess.See, 41)];
}
