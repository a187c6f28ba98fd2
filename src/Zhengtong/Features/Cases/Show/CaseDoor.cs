using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Cases;

/// <summary>The pages of the acts on a case, and when they are offered (办理入口).</summary>
public static class CaseDoor
{
    const string Hidden = TenantDoor.Hidden;

    /// <summary>In the order in which they are offered.</summary>
    public static readonly IReadOnlyList<TenantDoor<ShownCase>> All =
    [
        Of<DecideExtension>("extension", [nameof(Case.Extend)]) with { Bar = (c, _) => c.Case.ExtensionAsked is null ? Hidden : null },
        Of<ForwardCase>("forward", [nameof(Case.Forward)], "转到县政务服务中心，收件后 1 个工作日内"),
        Of<DecideOnTheSpot>("on-the-spot", [nameof(Case.DecideOnTheSpot)], "受理、决定、发证一次办完") with { Bar = OnTheSpot },
        Of<AcceptCase>("accept", [nameof(Case.Accept)]),
        Of<AskCorrection>("ask-correction", [nameof(Case.AskCorrection)], "只能告知一次，一次说全") with { Bar = (c, _) => c.Case.Correction is null ? null : "一次性告知补正（已经告知过，不能再告知）" },
        Of<RefuseAcceptance>("refuse", [nameof(Case.RefuseAcceptance)]) with { Confirms = true },
        Of<AnswerCorrection>("correction", [nameof(Case.AnswerCorrection)], "申请人到窗口来补正") with { Held = AtTheWindow },
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
        Of<SupplyDeferred>("deferred", [nameof(Case.LapseDeferred)], "申请人到窗口来补交") with { Held = AtTheWindow, Bar = (c, _) => c.Case.DeferredMaterials.Count == 0 ? Hidden : null },
        Of<WithdrawCase>("withdraw", [nameof(Case.Withdraw)], "申请人到窗口来撤件") with { Confirms = true, Held = AtTheWindow },
    ];

    /// <summary>Acts of the applicant are done where it was taken, whoever holds it.</summary>
    static bool AtTheWindow(ShownCase shown, Caller caller) =>
        shown.Commitment.UnitId == caller.UnitId || (caller.SiteId is { } site && site == shown.Commitment.SiteId);

    static TenantDoor<ShownCase> Of<TAct>(string path, string[] moves, string? hint = null) => new(typeof(TAct), path, moves, hint);

    static string? OnTheSpot(ShownCase shown, Caller caller) =>
        !shown.List.DecidedOnTheSpot ? Hidden : shown.Case.DeferredMaterials.Count > 0 ? "当场办结（材料要齐全，不能容缺）" : null;

    static string? Deciding(ShownCase shown, Caller caller) =>
        shown.Case.AcceptorId == caller.Id ? "作出决定（您受理了这一件，受审分离，请由别的人决定）"
        : shown.Case.DeferredMaterials.Count > 0 ? "作出决定（容缺的材料还没有补交）" : null;

    static string? Extending(ShownCase shown, Caller caller) =>
        shown.List.Extension is null ? Hidden : shown.Case.ExtensionAsked is not null ? "申请延期（已经申请，等负责人批）" : shown.Case.Extended ? "申请延期（只能一次，已经延过）" : null;
}
