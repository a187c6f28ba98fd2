using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Metrics;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Hands the evaluation in (提交自评): nothing blank, each lost point explained, weights that add up. What is handed in is kept.</summary>
[Act("提交自评", SelfEvaluationAccess.Fill)]
public sealed class SubmitEvaluation : EvaluationAct
{
    const int Named = 8;

    [Display(Name = "单位负责人", Description = "对自评真实性负责的人，公开时只公开这一个姓名"), Required, StringLength(30, MinimumLength = 2)]
    public string Responsible { get; set; } = "";

    protected override async Task DoAsync(Acting acting, Evaluation evaluation)
    {
        ExpectOwn(evaluation, acting);
        var metrics = acting.Use<MetricRegistry>();
        if (SchemeCheck.Problems([.. evaluation.Items.Select(i => i.Definition)], code => metrics.Find(code) is not null) is { Count: > 0 } problems)
            throw Refusal.NotNow("self-evaluation.weights", $"指标还不能提交。{string.Join("；", problems)}", "财预〔2020〕10号：各级指标的分值之和等于上级");
        var view = (await acting.Use<EvaluationViews>().NowAsync(evaluation, acting.At)) with { Responsible = Responsible.Trim() };
        if (evaluation.IsFilled && view.Missing is { Count: > 0 } missing)
            throw Refusal.NotNow("self-evaluation.missing", $"还缺 {missing.Count} 处，不能提交：{string.Join("；", missing.Take(Named).Select(m => $"{m.Name}{m.What}"))}{(missing.Count > Named ? "……" : "")}", "财预〔2020〕10号：未完成的分析偏差原因");
        var report = await acting.Use<EvaluationReports>().NowAsync(evaluation, view, exact: true);
        ReportGate.Pass(await acting.Use<ReportFiles>().DocumentAsync(evaluation, new(view, report, [])), "提交", "请更正记录，或者改报告里的文字");
        var changes = evaluation.Submit(view, report, Responsible.Trim(), acting.Moment).ToList();
        await acting.WithdrawAsync(evaluation.Requests.Where(r => r.IsOpen), "自评已经提交");
        evaluation.Last.Evidence.AddRange(await acting.Use<EvidenceFreezer>().FreezeAsync(evaluation, report));
        await acting.FollowAsync(evaluation.Commitment, changes, $"提交自评（第 {evaluation.Versions.Count} 版）：{view.Total:0.##} 分，{view.Grade}，负责人 {Responsible.Trim()}");
    }
}

/// <summary>Gives an evaluation back with the reason (退回自评): the unit's head, or the finance office when it is there.</summary>
[Act("退回自评", SelfEvaluationAccess.Return)]
public sealed class ReturnEvaluation : EvaluationAct
{
    [Display(Name = "退回理由", Description = "写明哪个指标、哪里不对、怎么改"), DataType(DataType.MultilineText), Required, StringLength(1000, MinimumLength = 5)]
    public string Reason { get; set; } = "";

    [Display(Name = "几个工作日改好"), Required, Range(1, 60)]
    public int? Days { get; set; } = 5;

    protected override Task DoAsync(Acting acting, Evaluation evaluation)
    {
        EvaluationActs.ExpectHeld(evaluation, acting);
        var changes = evaluation.Return(Reason.Trim(), Days!.Value, acting.Moment).ToList();
        evaluation.Commitment.HoldBy(evaluation.UnitId);
        return acting.FollowAsync(evaluation.Commitment, changes, $"退回自评，{Days} 个工作日内改好：{Reason.Trim()}");
    }
}

/// <summary>The head of the unit, not who handed it in, finds it right: it goes to the finance office (部门审核).</summary>
[Act("部门审核", SelfEvaluationAccess.Review)]
public sealed class ReviewEvaluation : EvaluationAct
{
    [Display(Name = "审核意见"), DataType(DataType.MultilineText), Required, StringLength(500, MinimumLength = 2)]
    public string Opinion { get; set; } = "";

    protected override async Task DoAsync(Acting acting, Evaluation evaluation)
    {
        ExpectOwn(evaluation, acting);
        evaluation.Review(acting.Moment);
        var office = (await acting.Db.EvaluationYears.FindAsync(evaluation.Year))!.OfficeId;
        evaluation.Commitment.PassTo(office);
        await acting.FollowAsync(evaluation.Commitment, [], "部门审核通过，报财政：" + Opinion.Trim());
    }
}

static class EvaluationActs
{
    /// <exception cref="Refusal">Another unit holds it now.</exception>
    public static void ExpectHeld(Evaluation evaluation, Acting acting)
    {
        if (evaluation.Commitment.UnitId != acting.By.UnitId) throw Refusal.Forbidden("这份自评现在不在您的单位，您可以查看，不能办理", "self-evaluation.not-held");
    }
}
