using System.ComponentModel.DataAnnotations;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>Asks the unit's head for more time, before the promise ends (申请延期); until it is decided the order lies in the unit's pool, where the head sees it.</summary>
[Act("申请工单延期", HotlineAccess.Undertake)]
public sealed class AskOrderExtension : OrderAct
{
    [Display(Name = "延几个工作日"), Required, Range(0.5, 60)]
    public decimal? Days { get; set; }

    [Display(Name = "延期理由", Description = "负责人和热线看得到，也要向诉求人说明"), DataType(DataType.MultilineText)]
    [Required, StringLength(500, MinimumLength = 5)]
    public string Reason { get; set; } = "";

    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OwnOrderAsync(Id, Version);
        order.AskExtension(Days!.Value, Reason.Trim(), order.Commitment.Clock(order.PromiseClock)?.DueAt, await acting.LimitAsync(order), acting.Moment);
        order.Commitment.HoldBy(order.UnitId!.Value);
        acting.Record(order.Commitment.Chain, $"申请延期 {Limit.WorkingDays(Days.Value)}：{Reason.Trim()}");
        return OrderResult.Of(order);
    }
}

/// <summary>The unit's head grants it or not (审批延期).</summary>
[Act("审批工单延期", HotlineAccess.ApproveExtension)]
public sealed class DecideOrderExtension : OrderAct
{
    [Display(Name = "是否批准"), Required]
    public bool? Approved { get; set; }

    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OwnOrderAsync(Id, Version);
        if (Approved != true)
        {
            order.RefuseExtension();
            await acting.ToUnitAsync(order, [], "不批准延期");
            return OrderResult.Of(order);
        }
        var change = order.Extend(order.Commitment.Clock(order.PromiseClock)?.DueAt, acting.Moment);
        await acting.ToUnitAsync(order, [change], $"批准延期 {Limit.WorkingDays(order.Extended!.Value)}：{order.ExtensionReason}");
        return OrderResult.Of(order);
    }
}
