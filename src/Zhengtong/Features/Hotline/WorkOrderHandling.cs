using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>What the unit does with an order: handles it, asks for time and for help, replies.</summary>
public sealed partial class WorkOrder
{
    const string ExtensionRule = "《安阳市政务服务条例》第五十条：经承办单位负责人批准可以延长";

    public void Handle(Moment moment) => (State, HandlerId) = (OrderLife.Life.After(State), HandlerId ?? moment.By.Id);

    public void AskAssistance() => State = OrderLife.Life.After(State);

    /// <param name="due">When the running promise ends; null when it has no end yet.</param>
    public void AskExtension(decimal days, string reason, DateTimeOffset? due, OrderLimit limit, Moment moment)
    {
        State = OrderLife.Life.After(State);
        InTime(due, moment);
        if (Extended is not null)
            throw Refusal.NotNow("work-order.extended", "已经延过一次，不能再延。请按期答复，办不完的先答复进展", ExtensionRule);
        if (ExtensionAsked is not null)
            throw Refusal.NotNow("work-order.extension-asked", "已经申请延期，等单位负责人批");
        if (days > limit.ExtensionDays)
            throw Refusal.Invalid("Days", $"这一类工单最多延 {Limit.WorkingDays(limit.ExtensionDays)}，请改");
        (ExtensionAsked, ExtensionReason) = (days, reason);
    }

    /// <summary>The unit's head grants what was asked (批准延期), before the promise ends.</summary>
    public ClockChange Extend(DateTimeOffset? due, Moment moment)
    {
        State = OrderLife.Life.After(State);
        InTime(due, moment);
        (Extended, ExtensionAsked) = (Asked(), null);
        return new ClockChange.Extend(PromiseClock, Limit.WorkingDays(Extended!.Value), ExtensionReason!, ExtensionRule);
    }

    public void RefuseExtension()
    {
        Asked();
        (ExtensionAsked, ExtensionReason) = (null, null);
    }

    /// <summary>The unit answered who called, and reports it to the hotline (答复、反馈).</summary>
    public IEnumerable<ClockChange> Reply(OrderReply reply)
    {
        State = OrderLife.Life.After(State);
        Replies.Add(reply);
        (ExtensionAsked, MissedCalls) = (null, 0);
        return [new ClockChange.Stop(PromiseClock), new ClockChange.Start(OrderClocks.ReviewOf(Replies.Count), OrderClocks.Review, "热线审核答复", ClockLadder.Step)];
    }

    decimal Asked() => ExtensionAsked ?? throw Refusal.NotNow("work-order.no-extension-asked", "没有等批的延期申请");

    static void InTime(DateTimeOffset? due, Moment moment)
    {
        if (moment.At > due)
            throw Refusal.NotNow("work-order.extension-late", "已经过了答复期限，不能延期。请尽快答复", ExtensionRule);
    }
}
