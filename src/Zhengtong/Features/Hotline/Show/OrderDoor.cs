using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Hotline;

/// <summary>The pages of the acts on an order, and when they are offered (办理入口).</summary>
public static class OrderDoor
{
    const string Hidden = TenantDoor.Hidden;

    /// <summary>In the order in which they are offered.</summary>
    public static readonly IReadOnlyList<TenantDoor<ShownOrder>> All =
    [
        Of<DispatchOrder>("dispatch", [nameof(WorkOrder.Dispatch)], "按派单目录建议单位"),
        Of<AnswerOnTheSpot>("answer", [nameof(WorkOrder.AnswerOnTheSpot)], "能答复的当场答复，办结"),
        Of<RefuseOrder>("refuse", [nameof(WorkOrder.Refuse)], "说明理由，告知法定渠道") with { Confirms = true },
        Of<AdjudicateReturn>("adjudicate", [nameof(WorkOrder.Adjudicate)], "裁定以后不能再退"),
        Of<SignForOrder>("sign-for", [nameof(WorkOrder.SignFor)], "签收后由您办"),
        Of<DecideOrderExtension>("extension", [nameof(WorkOrder.Extend)]) with { Bar = (o, _) => o.Order.ExtensionAsked is null ? Hidden : null },
        Of<ReplyToCaller>("reply", [nameof(WorkOrder.Reply)], "先答复诉求人，再在这里反馈"),
        Of<HandleOrder>("handle", [nameof(WorkOrder.Handle)], "记下查到什么、做了什么"),
        Of<AskOrderExtension>("ask-extension", [nameof(WorkOrder.AskExtension)], "到期以前，由单位负责人批准") with { Bar = Extending },
        Of<AskAssistance>("ask-assistance", [nameof(WorkOrder.AskAssistance)], "请别的单位协办，您的单位牵头") with { Held = ByLeadOrOffice },
        Of<ReturnOrder>("return", [nameof(WorkOrder.Return)], "24 小时以内，写明应当由谁办") with { Bar = Returning },
        Of<ReviewReply>("review", [nameof(WorkOrder.Pass)]),
        Of<CallBackCaller>("call-back", [nameof(WorkOrder.Satisfy)], "过程和结果分开问") with { Held = AnyHolder },
        Of<ConcludeOrder>("conclude", [nameof(WorkOrder.Conclude)], "重办后仍不满意，依法办结") with { Bar = (o, _) => o.Order.Reworks == 0 ? Hidden : null },
        Of<SuperviseOrder>("supervise", [nameof(WorkOrder.Supervise)]) with { Held = AnyHolder },
    ];

    static TenantDoor<ShownOrder> Of<TAct>(string path, string[] moves, string? hint = null) => new(typeof(TAct), path, moves, hint);

    static bool AnyHolder(ShownOrder shown, Caller caller) => true;

    static bool ByLeadOrOffice(ShownOrder shown, Caller caller) =>
        caller.UnitId == shown.Order.UnitId ? caller.May(HotlineAccess.Undertake) : caller.May(HotlineAccess.Dispatch);

    static string? Returning(ShownOrder shown, Caller caller) =>
        shown.Order.Adjudicated ? "退单（热线已经裁定由您的单位办）" : shown.Order.Reworks > 0 ? Hidden : null;

    static string? Extending(ShownOrder shown, Caller caller) =>
        shown.Order.ExtensionAsked is not null ? "申请延期（已经申请，等负责人批）" : shown.Order.Extended is not null ? "申请延期（只能一次，已经延过）" : null;
}
