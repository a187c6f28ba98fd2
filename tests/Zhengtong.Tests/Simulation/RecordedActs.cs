using Zhengtong.Features.Cases;
using Zhengtong.Platform.Audit;

namespace Zhengtong.Tests.Simulation;

/// <summary>Which move of the lifecycle a line of the journal tells of.</summary>
static class RecordedActs
{
    public static CaseState After(CaseState state, JournalEntry entry) => MoveOf(entry) switch
    {
        null => state,
        nameof(Case.Decide) => entry.Summary.StartsWith("决定准予", StringComparison.Ordinal) ? CaseLife.Life.After(state, nameof(Case.Decide)) : CaseState.Delivering,
        var move => CaseLife.Life.After(state, move),
    };

    static string? MoveOf(JournalEntry entry) => entry.Act switch
    {
        _ when entry.Summary.StartsWith("发出《", StringComparison.Ordinal) => null, // the document of the line before
        nameof(ForwardCase) => nameof(Case.Forward),
        nameof(AskCorrection) => nameof(Case.AskCorrection),
        nameof(AnswerCorrection) => nameof(Case.AnswerCorrection),
        nameof(AcceptCase) => nameof(Case.Accept),
        nameof(RefuseAcceptance) => nameof(Case.RefuseAcceptance),
        nameof(DecideOnTheSpot) => nameof(Case.DecideOnTheSpot),
        nameof(ExamineCase) => nameof(Case.PassToDecision),
        nameof(SendBackCase) => entry.Summary.StartsWith("退回窗口", StringComparison.Ordinal) ? nameof(Case.SendBackToWindow) : nameof(Case.SendBack),
        nameof(SendCaseAgain) => nameof(Case.SendAgain),
        nameof(SuspendCase) => nameof(Case.Suspend),
        nameof(ResumeCase) => nameof(Case.Resume),
        nameof(AskOpinion) => nameof(Case.AskOpinion),
        nameof(AskExtension) => nameof(Case.AskExtension),
        nameof(DecideExtension) => nameof(Case.Extend),
        nameof(DecideCase) => nameof(Case.Decide),
        nameof(IssueResult) => nameof(Case.Issue),
        nameof(DeliverResult) => nameof(Case.Deliver),
        nameof(WithdrawCase) => nameof(Case.Withdraw),
        nameof(LapseCase) when entry.Summary.Contains("没有补正") => nameof(Case.LapseUncorrected),
        nameof(LapseCase) when entry.Summary.Contains("没有补交") => nameof(Case.LapseDeferred),
        nameof(LapseCase) => nameof(Case.DeemAccepted),
        nameof(TakeCase) or nameof(SupplyDeferred) or nameof(AnswerOpinion) => null,
        var other => throw new InvalidOperationException($"{other} is not known"),
    };
}
