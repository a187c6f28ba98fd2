using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>The page of an act on a case, and when it is offered (办理入口).</summary>
/// <param name="Path">Last part of its address: <c>/cases/{id}/accept</c>.</param>
/// <param name="Moves">The transitions of <see cref="CaseLife"/> it carries out, any of which must be allowed.</param>
/// <param name="Confirms">Cannot be undone, and asks for something: what was filled in is shown once more before it is done.</param>
/// <param name="Party">An act of the applicant, which a window carries out for whoever comes in person.</param>
public sealed record CaseDoor(Type Act, string Path, string[] Moves, string? Hint = null, bool Confirms = false, bool Party = false)
{
    /// <summary>Not for this matter or moment: the door is not shown.</summary>
    const string Hidden = "";

    public ActAttribute Described => UseCases.Describe(Act);

    /// <summary>Why it is not offered though the state allows it; null when it is.</summary>
    Func<ShownCase, Caller, string?> Bar { get; init; } = (_, _) => null;

    /// <summary>In the order in which they are offered.</summary>
    public static readonly IReadOnlyList<CaseDoor> All =
    [
        Of<DecideExtension>("extension", [nameof(Case.Extend)]) with { Bar = (c, _) => c.Case.ExtensionAsked is null ? Hidden : null },
        Of<ForwardCase>("forward", [nameof(Case.Forward)], "转到县政务服务中心，收件后 1 个工作日内"),
        Of<DecideOnTheSpot>("on-the-spot", [nameof(Case.DecideOnTheSpot)], "受理、决定、发证一次办完") with { Bar = OnTheSpot },
        Of<AcceptCase>("accept", [nameof(Case.Accept)]),
        Of<AskCorrection>("ask-correction", [nameof(Case.AskCorrection)], "只能告知一次，一次说全") with { Bar = (c, _) => c.Case.Correction is null ? null : "一次性告知补正（已经告知过，不能再告知）" },
        Of<RefuseAcceptance>("refuse", [nameof(Case.RefuseAcceptance)]) with { Confirms = true },
        Of<AnswerCorrection>("correction", [nameof(Case.AnswerCorrection)], "申请人到窗口来补正") with { Party = true },
        Of<SendCaseAgain>("send-again", [nameof(Case.SendAgain)]),
        Of<ResumeCase>("resume", [nameof(Case.Resume)]),
        Of<ExamineCase>("examine", [nameof(Case.PassToDecision)], "写审查意见，提交决定"),
        Of<DecideCase>("decide", [nameof(Case.Decide)], "准予或不予许可") with { Confirms = true, Bar = Deciding },
        Of<IssueResult>("issue", [nameof(Case.Issue)]),
        Of<DeliverResult>("deliver", [nameof(Case.Deliver)]),
        Of<SuspendCase>("suspend", [nameof(Case.Suspend)]) with { Bar = (c, _) => c.List.SpecialProcedures.Count == 0 ? Hidden : null },
        Of<AskOpinion>("ask-opinion", [nameof(Case.AskOpinion)]),
        Of<AskExtension>("ask-extension", [nameof(Case.AskExtension)], "只能一次，由单位负责人批准") with { Bar = Extending },
        Of<SendBackCase>("send-back", [nameof(Case.SendBack), nameof(Case.SendBackToWindow)]),
        Of<SupplyDeferred>("deferred", [nameof(Case.LapseDeferred)], "申请人到窗口来补交") with { Party = true, Bar = (c, _) => c.Case.DeferredMaterials.Count == 0 ? Hidden : null },
        Of<WithdrawCase>("withdraw", [nameof(Case.Withdraw)], "申请人到窗口来撤件") with { Confirms = true, Party = true },
    ];

    public static CaseDoor To<TAct>() => All.First(d => d.Act == typeof(TAct));

    /// <summary>What a caller can do with a case now, and in words what not and why.</summary>
    public static (IReadOnlyList<NextAct> Acts, IReadOnlyList<string> Barred) Open(ShownCase shown, Caller caller)
    {
        var doors = All.Where(d => caller.May(d.Described.Permission) && d.IsReached(shown) && d.IsHeld(shown, caller)).Select(d => (Door: d, Bar: d.Bar(shown, caller))).ToList();
        return ([.. doors.Where(d => d.Bar is null).Select(d => new NextAct(d.Door.Described.Name, $"~/cases/{shown.Case.Id}/{d.Door.Path}", d.Door.Hint))],
            [.. doors.Select(d => d.Bar).OfType<string>().Where(b => b != Hidden)]);
    }

    /// <summary>Why the page does not open for this caller now; null when it does.</summary>
    public string? Closed(ShownCase shown, Caller caller) =>
        !IsReached(shown) ? $"这一件现在是“{shown.State}”，不能{Described.Name}"
        : !IsHeld(shown, caller) ? $"这一件现在归{shown.Places.Unit(shown.Commitment.UnitId)}办，您可以查看，不能{Described.Name}"
        : Bar(shown, caller) is { } bar ? bar == Hidden ? $"这一件没有“{Described.Name}”这一步" : $"现在不能{bar}" : null;

    bool IsReached(ShownCase shown) => Moves.Any(m => CaseLife.Life.Allows(m, shown.Case.State));

    /// <summary>Acts of the applicant are done where it was taken, whoever holds it.</summary>
    bool IsHeld(ShownCase shown, Caller caller) =>
        shown.Commitment.UnitId == caller.UnitId || (Party && caller.SiteId is { } site && site == shown.Commitment.SiteId);

    static CaseDoor Of<TAct>(string path, string[] moves, string? hint = null) => new(typeof(TAct), path, moves, hint);

    static string? OnTheSpot(ShownCase shown, Caller caller) =>
        !shown.List.DecidedOnTheSpot ? Hidden : shown.Case.DeferredMaterials.Count > 0 ? "当场办结（材料要齐全，不能容缺）" : null;

    static string? Deciding(ShownCase shown, Caller caller) =>
        shown.Case.AcceptorId == caller.Id ? "作出决定（您受理了这一件，受审分离，请由别的人决定）"
        : shown.Case.DeferredMaterials.Count > 0 ? "作出决定（容缺的材料还没有补交）" : null;

    static string? Extending(ShownCase shown, Caller caller) =>
        shown.List.Extension is null ? Hidden : shown.Case.ExtensionAsked is not null ? "申请延期（已经申请，等负责人批）" : shown.Case.Extended ? "申请延期（只能一次，已经延过）" : null;
}
