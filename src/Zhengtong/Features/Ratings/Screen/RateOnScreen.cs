using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Ratings;

/// <summary>Somebody rates on the screen before the window what the clerk called there (评价屏评价). The screen can do nothing else.</summary>
[Act("在评价屏上评价", Permission.Anyone)]
public sealed class RateOnScreen : RatingAct
{
    public string Token { get; set; } = "";

    /// <summary>What the screen showed.</summary>
    public Guid Contact { get; set; }

    protected override async Task<RatingSource> SourceAsync(Acting acting)
    {
        var place = acting.Use<RatingTokens>().ReadScreen(acting.Db.County, Token) ?? throw Refusal.NotFound("这块评价屏");
        if (acting.By.IsStaff)
            throw RateByToken.NotForStaff();
        if (await RatingScreen.CalledAsync(acting.Db, place, acting.At) != Contact)
            throw Refusal.NotNow("rating.not-called", "这次评价在屏幕上停留太久，已经收起。要评的，请工作人员再点一次，或者扫回执上的码");
        return new(Contact, RatingChannel.Tablet, null, MayRevise: false);
    }
}
