using Zhengtong.Features.Commitments;
using static Zhengtong.Features.Hotline.OrderState;

namespace Zhengtong.Features.Hotline;

/// <summary>Where an order stands (工单状态).</summary>
public enum OrderState { Registered, Dispatched, Disputed, SignedFor, Handled, Replied, Reviewed, Closed, Refused }

/// <summary>The life of an order (工单流程): which act leads from which state to which, after rules E.</summary>
public static class OrderLife
{
    public const string
        ReturnRule = "《安阳市政务服务条例》第五十条：24 小时内退回并说明理由", AdjudicatedRule = "《潍坊市 12345 政务服务便民热线条例》第二十二条：裁定后的工单不得退回",
        CallBackRule = "《济南市 12345 市民服务热线条例》第二十七条：不满意或者没有办的，退回重办", ChannelRule = "《北京市接诉即办工作条例》第十一条：不受理的说明理由、告知渠道";

    public static readonly Lifecycle<OrderState> Life = new(WorkOrder.Code, "这张工单",
    [
        (Registered, new("待派单", "派单", HotlineAccess.Dispatch)),
        (Dispatched, new("待签收", "签收", HotlineAccess.Undertake)),
        (Disputed, new("退单待裁定", "裁定", HotlineAccess.Adjudicate)),
        (SignedFor, new("办理中", "办理、答复", HotlineAccess.Undertake)),
        (Handled, new("待答复", "答复", HotlineAccess.Undertake)),
        (Replied, new("待审核", "审核", HotlineAccess.Review)),
        (Reviewed, new("待回访", "回访", HotlineAccess.CallBack)),
        (Closed, new("已办结")),
        (OrderState.Refused, new("不予受理")),
    ],
    [
        new(nameof(WorkOrder.AnswerOnTheSpot), "当场答复", [Registered], Closed),
        new(nameof(WorkOrder.Refuse), "不予受理", [Registered], OrderState.Refused, ChannelRule),
        new(nameof(WorkOrder.Dispatch), "派单", [Registered], Dispatched),
        new(nameof(WorkOrder.SignFor), "签收", [Dispatched], SignedFor),
        new(nameof(WorkOrder.Return), "退单", [Dispatched, SignedFor], Disputed, ReturnRule),
        new(nameof(WorkOrder.Adjudicate), "裁定", [Disputed], Dispatched, AdjudicatedRule),
        new(nameof(WorkOrder.Handle), "办理", [SignedFor, Handled], Handled),
        new(nameof(WorkOrder.AskAssistance), "会办", [SignedFor, Handled], null),
        new(nameof(WorkOrder.AskExtension), "申请延期", [SignedFor, Handled], null),
        new(nameof(WorkOrder.Extend), "审批延期", [SignedFor, Handled], null),
        new(nameof(WorkOrder.Supervise), "督办", [Dispatched, Disputed, SignedFor, Handled], null),
        new(nameof(WorkOrder.Urge), "催办", [Registered, Dispatched, Disputed, SignedFor, Handled, Replied, Reviewed], null),
        new(nameof(WorkOrder.Join), "并入", [Registered, Dispatched, Disputed, SignedFor, Handled], null),
        new(nameof(WorkOrder.Reply), "答复", [SignedFor, Handled], Replied),
        new(nameof(WorkOrder.SendBack), "审核退回", [Replied], SignedFor),
        new(nameof(WorkOrder.Pass), "审核通过", [Replied], Reviewed),
        new(nameof(WorkOrder.PassAndClose), "审核办结", [Replied], Closed),
        new(nameof(WorkOrder.MissCall), "回访未接通", [Reviewed], null),
        new(nameof(WorkOrder.GiveUp), "多次未接通办结", [Reviewed], Closed),
        new(nameof(WorkOrder.Satisfy), "回访办结", [Reviewed], Closed),
        new(nameof(WorkOrder.Rework), "回访不满意重办", [Reviewed], SignedFor, CallBackRule),
        new(nameof(WorkOrder.Conclude), "审定办结", [Reviewed], Closed),
    ]);
}
