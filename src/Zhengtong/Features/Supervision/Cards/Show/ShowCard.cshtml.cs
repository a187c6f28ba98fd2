using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Supervision;

/// <summary>One card: its facts, its way, and the one thing to do next.</summary>
public sealed class ShowCardPage(CommitmentKinds kinds, Flash flash) : ActPage
{
    protected override string Permission => SupervisionAccess.See;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CardView View { get; private set; } = null!;

    public ExplainCard Explain { get; } = new();

    public ReviewCard Review { get; } = new();

    public RectifyCard Rectify { get; } = new();

    public CloseCard Close { get; } = new();

    /// <summary>The form that this caller may send now; null when it is somebody else's turn.</summary>
    public string? Turn => (View.Card.State, Answers, Judges) switch
    {
        (CardState.Raised, true, _) => "SignFor",
        (CardState.SignedFor, true, _) => nameof(Explain),
        (CardState.Confirmed, true, _) => nameof(Rectify),
        (CardState.Explained, _, true) => nameof(Review),
        (CardState.Rectified, _, true) => nameof(Close),
        _ => null,
    };

    bool Answers => Caller.May(SupervisionAccess.Answer) && Caller.UnitId == View.Card.UnitId;

    bool Judges => Caller.May(SupervisionAccess.Review) && View.Card.MayJudge(Caller.Id);

    protected override async Task ShowAsync() => View = await CardView.ReadAsync(Db, kinds, Id, Caller);

    public Task<IActionResult> OnPostSignForAsync() => Take(new SignForCard(), "SignFor", "已签收，请写情况说明");

    public Task<IActionResult> OnPostExplainAsync() => Take(Explain, nameof(Explain), "说明已交，等监督人员核查");

    public Task<IActionResult> OnPostReviewAsync() => Take(Review, nameof(Review), "核查结论已记录");

    public Task<IActionResult> OnPostRectifyAsync() => Take(Rectify, nameof(Rectify), "整改情况已交，等监督人员核对");

    public Task<IActionResult> OnPostCloseAsync() => Take(Close, nameof(Close), "结论已记录");

    async Task<IActionResult> Take(CardAct act, string form, string done)
    {
        await TryUpdateModelAsync(act, act.GetType(), form);
        act.Id = Id;
        return await Do(act, id =>
        {
            flash.Say(done);
            return LocalRedirect($"/supervision/cards/{id}");
        }, form);
    }
}
