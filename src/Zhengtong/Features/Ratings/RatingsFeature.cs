using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Ratings;

/// <summary>Good and bad ratings and their rectification (好差评).</summary>
sealed class RatingsFeature : Feature
{
    public override string Name => "好差评";

    public override IEnumerable<Permission> Permissions => RatingsAccess.All;

    public override void AddTo(IServiceCollection services)
    {
        services.AddSingleton(new CommitmentKind(Rectification.Kind, "差评整改", "CP", Ratable: false, RaisesCards: true, "/rectifications/{id}", null, Rectification.Life.Labels)
        {
            Outcomes = new Dictionary<string, string> { ["rectified"] = "已整改", ["excluded"] = "评价剔除" },
            ClockLabels = new Dictionary<string, string> { [ClockNames.Promised] = "整改", [Rectification.ContactClock] = "联系评价人" },
        });
        services.AddSingleton<RatingTokens>();
        services.AddSingleton<ICommitmentPanel, RatingsPanel>();
        services.AddSingleton<ICommitmentPanel, AskPanel>();
        services.AddSingleton<ICommitmentPanel, ReceiptPanel>();
        services.AddScoped<INavigation, RatingsNavigation>();
    }

    public override void MapApi(RouteGroupBuilder api) => RatingsApi.Map(api);
}

sealed class RatingsNavigation : INavigation
{
    public IEnumerable<StaffItem> Staff => [new("差评整改", "/rectifications", RatingsAccess.See, 44), new("好差评", "/ratings", RatingsAccess.Scores, 45), new("电话评价", "/ratings/phone", RatingsAccess.Phone, 46)];
}
