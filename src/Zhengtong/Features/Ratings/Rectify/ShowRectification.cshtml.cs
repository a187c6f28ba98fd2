using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Ratings;

/// <summary>One rectification: what was rated, its clocks, and the one thing to do next.</summary>
public sealed class ShowRectificationPage(CommitmentKinds kinds, Secrets secrets, Flash flash) : ActPage
{
    protected override string Permission => RatingsAccess.See;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public RectificationView View { get; private set; } = null!;

    /// <summary>Who rated; only for who must contact them and has recorded why.</summary>
    public RaterIdentity? Rater { get; private set; }

    public ContactRater Contact { get; } = new();

    public RectifyRating Rectify { get; } = new();

    public AnswerRater Answer { get; } = new();

    public CallBackRater CallBack { get; } = new();

    public AppealRating Appeal { get; } = new();

    public DecideAppeal Decide { get; } = new();

    public RevealRater Reveal { get; } = new();

    /// <summary>The form that this caller may send now; null when it is somebody else's turn.</summary>
    public string? Turn => (View.It.State, Handles, Judges) switch
    {
        (RectificationState.Raised, true, _) => "SignFor",
        (RectificationState.SignedFor, true, _) => nameof(Contact),
        (RectificationState.Contacted, true, _) => nameof(Rectify),
        (RectificationState.Rectified, true, _) => nameof(Answer),
        (RectificationState.Answered, _, true) => nameof(CallBack),
        (RectificationState.Appealed, _, true) => nameof(Decide),
        (RectificationState.Verified, _, true) => "Close",
        _ => null,
    };

    public bool MayAppeal => View.It is { State: RectificationState.Contacted, Appealed: false } && Handles;

    public bool MayReveal => View.It.MayReveal(Caller) && View.It.Commitment.IsOpen && Rater is null;

    bool Handles => Caller.May(RatingsAccess.Handle) && Caller.UnitId == View.It.UnitId && Caller.Id != View.It.RatedPersonId;

    bool Judges => Caller.May(RatingsAccess.CallBack) && View.It.MayJudge(Caller.Id);

    protected override async Task ShowAsync()
    {
        View = await RectificationView.ReadAsync(Db, kinds, Id, Caller);
        Rater = await RaterIdentity.ForAsync(Db, secrets, Id, Caller);
    }

    public Task<IActionResult> OnPostSignForAsync() => Take(new SignForRectification(), "SignFor", "已签收，请在 1 个工作日内联系评价人");

    public Task<IActionResult> OnPostContactAsync() => Take(Contact, nameof(Contact), "联系情况已记录");

    public Task<IActionResult> OnPostRectifyAsync() => Take(Rectify, nameof(Rectify), "整改措施已记录，请向评价人反馈");

    public Task<IActionResult> OnPostAnswerAsync() => Take(Answer, nameof(Answer), "反馈已记录，等监督人员回访");

    public Task<IActionResult> OnPostCallBackAsync() => Take(CallBack, nameof(CallBack), "回访结果已记录");

    public Task<IActionResult> OnPostAppealAsync() => Take(Appeal, nameof(Appeal), "申诉已交，等另一个人复核");

    public Task<IActionResult> OnPostDecideAsync() => Take(Decide, nameof(Decide), "复核结论已记录");

    public Task<IActionResult> OnPostRevealAsync() => Take(Reveal, nameof(Reveal), "已记入流程记录");

    public Task<IActionResult> OnPostCloseAsync() => Take(new CloseRectification(), "Close", "已办结");

    async Task<IActionResult> Take(RectificationAct act, string form, string done)
    {
        await TryUpdateModelAsync(act, act.GetType(), form);
        act.Id = Id;
        return await Do(act, id =>
        {
            flash.Say(done);
            return LocalRedirect($"/rectifications/{id}");
        }, form);
    }
}
