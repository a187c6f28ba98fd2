using Zhengtong.Features.Commitments;
using static Zhengtong.Features.SelfEvaluation.EvaluationState;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Where an evaluation stands (自评状态).</summary>
public enum EvaluationState { Draft, Submitted, Returned, Reviewed, Approved, Published, Archived }

/// <summary>The life of an evaluation (自评流程), after rules A5, and its kind.</summary>
public static class EvaluationLife
{
    const string Publicity = "《预算法》第十四条；中发〔2018〕34号：绩效自评结果随决算公开";
    const int Labelled = 9;

    public static readonly Lifecycle<EvaluationState> Life = new(Evaluation.Code, "这份自评",
    [
        (Draft, new("草稿", "填报", SelfEvaluationAccess.Fill)),
        (Submitted, new("已提交", "部门审核", SelfEvaluationAccess.Review)),
        (Returned, new("退回", "修改后再提交", SelfEvaluationAccess.Fill)),
        (Reviewed, new("部门审核通过", "财政审核", SelfEvaluationAccess.Rescore)),
        (Approved, new("财政审核通过", "公开", SelfEvaluationAccess.Publish)),
        (Published, new("已公开", "归档", SelfEvaluationAccess.Fill)),
        (Archived, new("已归档")),
    ],
    [
        new(nameof(Evaluation.Fill), "填报", [Draft, Returned], null),
        new(nameof(Evaluation.Submit), "提交", [Draft, Returned], Submitted),
        new(nameof(Evaluation.Return), "退回", [Submitted, Reviewed, Approved], Returned),
        new(nameof(Evaluation.Review), "部门审核", [Submitted], Reviewed),
        new(nameof(Evaluation.Rescore), "财政评分", [Reviewed], null),
        new(nameof(Evaluation.Approve), "财政审核", [Reviewed], Approved),
        new(nameof(Evaluation.Publish), "公开", [Approved], Published, Publicity),
        new(nameof(Evaluation.Archive), "归档", [Published], Archived),
    ]);

    public static string Rework(int round) => $"rework-{round}";

    public static readonly CommitmentKind Kind = new(Evaluation.Code, "绩效自评", "ZP", Ratable: false, RaisesCards: false, "/self-evaluations/{id}", null, Life.Labels)
    {
        Outcomes = new Dictionary<string, string> { ["archived"] = "已归档" },
        ClockLabels = Enumerable.Range(1, Labelled).Select(n => (Rework(n), "修改")).Append((ClockNames.Promised, "报送")).ToDictionary(c => c.Item1, c => c.Item2),
    };
}
