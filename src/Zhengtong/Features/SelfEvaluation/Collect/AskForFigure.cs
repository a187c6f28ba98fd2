using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Asks another unit for a figure, by a day (请单位提供): that unit has it on its desk, reads the evaluation and may state the fact. Asked anew, what was asked before is withdrawn.</summary>
[Act("请单位提供", SelfEvaluationAccess.Fill)]
public sealed class AskForFigure : IndicatorAct
{
    [Display(Name = "由哪个单位提供"), Required]
    public Guid? Unit { get; set; }

    [Display(Name = "什么时候以前"), Required]
    public DateOnly? By { get; set; }

    protected override async Task<string> FillAsync(Acting acting, Evaluation evaluation, EvaluationItem item)
    {
        var places = await Places.OfAsync(acting.Db);
        if (places.UnitOf(Unit) is not { } unit) throw Refusal.Invalid(nameof(Unit), "没有这个单位，请重新选择");
        if (unit.Id == evaluation.UnitId) throw Refusal.Invalid(nameof(Unit), "这是自评的单位自己，请选提供数据的别的单位");
        if (By < acting.Moment.Date) throw Refusal.Invalid(nameof(By), "这一天已经过了");
        await acting.WithdrawAsync(evaluation.Requests.Where(r => r.IsOpen && r.Indicator == item.Code), "另行请求");
        var own = places.Unit(evaluation.UnitId);
        var commitment = await acting.OpenAsync(acting.NewId(), new(FigureRequest.Code, item.Code, $"向{own} {evaluation.Year} 年绩效自评提供“{item.Definition.Name}”", null, "system", null, unit.Id) { PartyLabel = own });
        evaluation.Requests.Add(FigureRequest.Of(commitment, evaluation, item.Code));
        await acting.FollowAsync(commitment, [FigureRequest.Start(acting.Moment.Date, By!.Value)], $"{own}请{unit.ShortName}在 {By:yyyy-MM-dd} 前提供“{item.Definition.Name}”");
        return $"{item.Definition.Name}：请{unit.ShortName}在 {By:yyyy-MM-dd} 前提供";
    }
}

/// <summary>An act on one request.</summary>
public abstract class RequestAct : TenantAct<RequestResult>
{
    public override async Task<RequestResult> Handle(Acting acting)
    {
        var of = await acting.Db.FigureRequests.Where(r => r.Id == Id).Select(r => r.EvaluationId).FirstOrDefaultAsync();
        var evaluation = await acting.Db.EvaluationAsync(of, acting.By) ?? throw Refusal.NotFound("这项数据");
        var request = evaluation.Requests.First(r => r.Id == Id);
        await acting.ExpectAsync(request.Commitment, Version);
        await DoAsync(acting, evaluation, request);
        return new(Id, request.Commitment.Number, request.StateName, request.Commitment.Chain.Length);
    }

    protected abstract Task DoAsync(Acting acting, Evaluation evaluation, FigureRequest request);
}

/// <summary>What an act on a request returns.</summary>
/// <param name="Version">For the next act's If-Match.</param>
public sealed record RequestResult(Guid Id, string Number, string State, int Version) : ITenantResult;

/// <summary>The unit that was asked has no such figure, and says why (答复没有这项数据); the evaluation shows it.</summary>
[Act("答复没有这项数据", SelfEvaluationAccess.Fill)]
public sealed class DeclineFigure : RequestAct
{
    [Display(Name = "为什么没有", Description = "写明情况，最好写明哪个单位有"), DataType(DataType.MultilineText), Required, StringLength(400, MinimumLength = 4)]
    public string Reason { get; set; } = "";

    protected override async Task DoAsync(Acting acting, Evaluation evaluation, FigureRequest request)
    {
        if (request.UnitId != acting.By.UnitId) throw Refusal.Forbidden("没有请您的单位提供这项数据", "figure-request.not-asked");
        request.Decline(Reason.Trim());
        await acting.EndAsync(request, "答复没有这项数据：" + Reason.Trim());
        acting.Record(evaluation.Commitment.Chain, $"{evaluation.Item(request.Indicator).Definition.Name}：被请的单位答复没有：{Reason.Trim()}");
    }
}

/// <summary>The evaluated unit no longer needs it from there (撤回请求).</summary>
[Act("撤回请求", SelfEvaluationAccess.Fill)]
public sealed class WithdrawRequest : RequestAct
{
    protected override Task DoAsync(Acting acting, Evaluation evaluation, FigureRequest request)
    {
        if (evaluation.UnitId != acting.By.UnitId) throw Refusal.Forbidden("不是您的单位请求的，不能撤回", "figure-request.not-own");
        return acting.WithdrawAsync([request], "不再需要");
    }
}

static class FigureRequestActs
{
    extension(Acting acting)
    {
        /// <summary>Ends what was asked for an indicator once its figure, or the evidence of all its points, is there.</summary>
        public async Task SettleAsync(Evaluation evaluation, EvaluationItem item)
        {
            foreach (var request in evaluation.Requests.Where(r => r.IsOpen && r.Indicator == item.Code && item.IsAnswered))
            {
                request.Supply();
                await acting.EndAsync(request, $"已提供，由{acting.By.Name}填报");
            }
        }

        public async Task WithdrawAsync(IEnumerable<FigureRequest> requests, string why)
        {
            foreach (var request in requests)
            {
                request.Withdraw();
                await acting.EndAsync(request, $"撤回：{why}");
            }
        }

        internal async Task EndAsync(FigureRequest request, string summary)
        {
            await acting.CloseAsync(request.Commitment, request.StateName);
            acting.Record(request.Commitment.Chain, summary);
        }
    }
}
