using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>The pages of the acts on an evaluation, and when they are offered (办理入口).</summary>
public static class EvaluationDoor
{
    const string Hidden = TenantDoor.Hidden, Fill = nameof(Evaluation.Fill);

    /// <summary>In the order in which they are offered.</summary>
    public static readonly IReadOnlyList<TenantDoor<ShownEvaluation>> All =
    [
        Of<SubmitEvaluation>("submit", [nameof(Evaluation.Submit)], "什么都不缺了再提交") with { Bar = (s, _) => s.View.Missing.Count > 0 ? $"提交（还缺 {s.View.Missing.Count} 处，见“还缺什么”）" : null },
        Of<SetGoal>("goal", [Fill], "预期目标和实际完成情况"),
        Of<SetTarget>("target", [Fill]),
        Of<AttestFact>("attest", [Fill], "记录里没有的数，写明出处") with { Held = OwnOrAsked },
        Of<TickPoint>("tick", [Fill], "制度或者文件") with { Held = OwnOrAsked, Bar = (s, _) => s.View.Indicators.Any(i => i.Points.Count > 0) ? null : Hidden },
        Of<ExplainDeviation>("explain", [Fill], "丢分的、超出很多的"),
        Of<WritePassage>("write", [Fill], "报告里要由单位写的文字"),
        Of<VouchFigure>("vouch", [Fill], "报告里手填的数，写明出处") with { Bar = (s, _) => s.Evaluation.Passages.Exists(p => ReportText.TypedIn(p.Text).Any()) ? null : Hidden },
        Of<AddIndicator>("add", [Fill]) with { Bar = (s, _) => s.Headings.Any() ? null : Hidden },
        Of<AskForFigure>("ask", [Fill], "请别的单位在哪天以前给"),
        Of<ReviewEvaluation>("review", [nameof(Evaluation.Review)], "通过后报财政") with { Bar = (s, caller) => s.Evaluation.SubmittedById == caller.Id ? "部门审核（是您自己提交的，请另一位负责人审核）" : null },
        Of<ApproveEvaluation>("approve", [nameof(Evaluation.Approve)], "认可以后单位可以公开"),
        Of<RescoreIndicator>("rescore", [nameof(Evaluation.Rescore)], "财政的分列在旁边"),
        Of<ReturnEvaluation>("return", [nameof(Evaluation.Return)], "写明哪里不对、怎么改"),
        Of<PublishEvaluation>("publish", [nameof(Evaluation.Publish)], "群众都能看到") with { Confirms = true },
        Of<ArchiveEvaluation>("archive", [nameof(Evaluation.Archive)]),
    ];

    static TenantDoor<ShownEvaluation> Of<TAct>(string path, string[] moves, string? hint = null) => new(typeof(TAct), path, moves, hint);

    static bool OwnOrAsked(ShownEvaluation shown, Caller caller) => shown.Evaluation.UnitId == caller.UnitId || shown.Evaluation.HasAsked(caller.UnitId);
}
