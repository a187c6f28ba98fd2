using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Ratings;

/// <summary>Good and bad ratings and their rectification (好差评).</summary>
sealed class RatingsFeature : Feature
{
    public override string Name => "好差评";

    public override IEnumerable<Permission> Permissions => RatingsAccess.All;

    public override void AddTo(IServiceCollection services)
    {
        services.AddSingleton(new CommitmentKind(Rectification.Kind, "差评整改", "CP", Ratable: false, RaisesCards: true, "/rectifications/{id}", null, Rectification.Life.Labels));
        services.AddSingleton<RatingTokens>();
    }
}
