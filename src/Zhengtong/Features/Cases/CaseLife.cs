using Zhengtong.Features.Commitments;
using static Zhengtong.Features.Cases.CaseState;

namespace Zhengtong.Features.Cases;

/// <summary>The life of a case (办件流程): which act leads from which state to which, after rules C4 and the Licensing Law.</summary>
public static class CaseLife
{
    const string Law = "《行政许可法》";

    public static readonly Lifecycle<CaseState> Life = new("case", "这一件",
    [
        (Received, new("待流转", "流转", CasesAccess.Forward)),
        (Submitted, new("待受理", "受理", CasesAccess.Accept)),
        (CorrectionAsked, new("待补正", "等申请人补正", CasesAccess.Accept)),
        (Examining, new("审查中", "审查", CasesAccess.Examine)),
        (Suspended, new("特别程序中", "恢复计时", CasesAccess.Examine)),
        (Returned, new("退回窗口", "重新报送", CasesAccess.Accept)),
        (Deciding, new("待决定", "作出决定", CasesAccess.Decide)),
        (Issuing, new("待制证", "制证", CasesAccess.Decide)),
        (Delivering, new("待送达", "送达", CasesAccess.Deliver)),
        (Concluded, new("办结")),
        (AcceptanceRefused, new("不予受理")),
        (Withdrawn, new("已撤件")),
        (Lapsed, new("视为撤回")),
    ],
    [
        new(nameof(Case.Forward), "流转", [Received], Submitted),
        new(nameof(Case.AskCorrection), "一次性告知补正", [Submitted], CorrectionAsked, Law + "第三十二条第一款第（四）项"),
        new(nameof(Case.AnswerCorrection), "补正", [CorrectionAsked], Submitted),
        new(nameof(Case.LapseUncorrected), "视为撤回", [CorrectionAsked], Lapsed),
        new(nameof(Case.Accept), "受理", [Submitted], Examining, Law + "第三十二条第一款第（五）项"),
        new(nameof(Case.DeemAccepted), "视为受理", [Submitted], Examining, Law + "第三十二条第一款第（四）项"),
        new(nameof(Case.RefuseAcceptance), "不予受理", [Submitted], AcceptanceRefused, Law + "第三十二条第一款第（一）（二）项"),
        new(nameof(Case.DecideOnTheSpot), "当场办结", [Submitted], Concluded, Law + "第三十四条"),
        new(nameof(Case.PassToDecision), "提交决定", [Examining], Deciding),
        new(nameof(Case.SendBack), "退回审查", [Deciding], Examining),
        new(nameof(Case.SendBackToWindow), "退回窗口", [Examining, Deciding], Returned),
        new(nameof(Case.SendAgain), "重新报送", [Returned], Examining),
        new(nameof(Case.AskOpinion), "征求意见", [Examining, Suspended, Deciding], null),
        new(nameof(Case.Suspend), "启动特别程序", [Examining], Suspended, Law + "第四十五条"),
        new(nameof(Case.Resume), "恢复计时", [Suspended], Examining),
        new(nameof(Case.AskExtension), "申请延期", [Examining, Deciding], null, Law + "第四十二条"),
        new(nameof(Case.Extend), "审批延期", [Examining, Suspended, Deciding], null, Law + "第四十二条"),
        new(nameof(Case.Decide), "作出决定", [Deciding], Issuing, Law + "第三十八条"),
        new(nameof(Case.Issue), "制证", [Issuing], Delivering, Law + "第四十四条"),
        new(nameof(Case.Deliver), "送达", [Delivering], Concluded, Law + "第四十四条"),
        new(nameof(Case.Withdraw), "撤件", [Received, Submitted, CorrectionAsked, Examining, Suspended, Returned, Deciding], Withdrawn),
        new(nameof(Case.LapseDeferred), "视为撤回", [Examining, Suspended, Returned, Deciding], Lapsed),
    ]);
}
