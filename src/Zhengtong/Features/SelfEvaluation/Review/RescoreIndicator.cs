using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>The finance office gives an indicator its own score beside the unit's, with the reason (财政评分).</summary>
[Act("财政评分", SelfEvaluationAccess.Rescore)]
public sealed class RescoreIndicator : EvaluationAct
{
    [Display(Name = "指标"), Required, StringLength(40)]
    public string Indicator { get; set; } = "";

    [Display(Name = "财政评分", Description = "不能超过分值"), Required, Range(typeof(decimal), "0", "100")]
    public decimal? Score { get; set; }

    [Display(Name = "理由"), DataType(DataType.MultilineText), Required, StringLength(400, MinimumLength = 2)]
    public string Reason { get; set; } = "";

    protected override Task DoAsync(Acting acting, Evaluation evaluation)
    {
        EvaluationActs.ExpectHeld(evaluation, acting);
        var item = evaluation.Items.Find(i => i.Code == Indicator && i.Definition.IsLeaf) ?? throw Refusal.Invalid(nameof(Indicator), "没有这个指标，请重新选择");
        var score = Math.Round(Score!.Value, 2, MidpointRounding.AwayFromZero);
        evaluation.Rescore(item, score, Reason.Trim());
        return acting.FollowAsync(evaluation.Commitment, [], $"{item.Definition.Name}：财政评 {score:0.##} 分：{Reason.Trim()}");
    }
}

/// <summary>The finance office agrees, with its scores (财政审核).</summary>
[Act("财政审核", SelfEvaluationAccess.Rescore)]
public sealed class ApproveEvaluation : EvaluationAct
{
    [Display(Name = "审核意见"), DataType(DataType.MultilineText), Required, StringLength(500, MinimumLength = 2)]
    public string Opinion { get; set; } = "";

    protected override async Task DoAsync(Acting acting, Evaluation evaluation)
    {
        EvaluationActs.ExpectHeld(evaluation, acting);
        var view = await acting.Use<EvaluationViews>().OfAsync(evaluation, acting.At);
        evaluation.Approve(view, acting.Moment);
        evaluation.Commitment.HoldBy(evaluation.UnitId);
        await acting.FollowAsync(evaluation.Commitment, [], $"财政审核通过，{view.FinanceTotal ?? view.Total:0.##} 分，{view.Grade}：{Opinion.Trim()}");
    }
}
