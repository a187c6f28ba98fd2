using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>How an order ends: the reply is reviewed, who called is asked, and what did not do is done again.</summary>
public sealed partial class WorkOrder
{
    /// <summary>How often who called is tried (三次未接通不再回访).</summary>
    public const int Tries = 3;

    /// <summary>The reply does for a call-back (审核通过).</summary>
    public IEnumerable<ClockChange> Pass()
    {
        State = OrderLife.Life.After(State);
        return [StopReview(), new ClockChange.Start(OrderClocks.CallBackOf(Replies.Count), OrderClocks.CallBack, "答复后回访", ClockLadder.Step)];
    }

    /// <summary>The same, where nobody can or wants to be called back.</summary>
    public ClockChange PassAndClose()
    {
        End(OrderLife.Life.After(State));
        return StopReview();
    }

    /// <summary>The reply does not do (审核退回): the unit does it again.</summary>
    public IEnumerable<ClockChange> SendBack(OrderLimit limit) => [StopReview(), Again(OrderLife.Life.After(State), limit)];

    public void MissCall(CallBack call)
    {
        State = OrderLife.Life.After(State);
        Note(call);
        MissedCalls++;
    }

    /// <summary>Nobody answered three times.</summary>
    public void GiveUp()
    {
        var next = OrderLife.Life.After(State);
        if (MissedCalls < Tries)
            throw Refusal.NotNow("work-order.tries", $"打了 {MissedCalls} 次没有接通，满 {Tries} 次才能办结");
        End(next);
    }

    public void Satisfy(CallBack call)
    {
        End(OrderLife.Life.After(State));
        Note(call);
    }

    /// <summary>Who called is not content with the result (重办).</summary>
    public IEnumerable<ClockChange> Rework(CallBack call, OrderLimit limit)
    {
        var next = OrderLife.Life.After(State);
        Note(call);
        return [new ClockChange.Stop(OrderClocks.CallBackOf(Replies.Count)), Again(next, limit)];
    }

    /// <summary>The hotline's head ends what was done again and still does not content (审定办结).</summary>
    public void Conclude(string reason)
    {
        var next = OrderLife.Life.After(State);
        if (Reworks == 0)
            throw Refusal.NotNow("work-order.not-reworked", "还没有重办过，请先回访；不满意的先重办", OrderLife.CallBackRule);
        End(next);
        Answer = reason;
    }

    void Note(CallBack call) => CallBacks.Add(call);

    void End(OrderState next) => (State, Resolution) = (next, Replies[^1].Resolution);

    ClockChange.Stop StopReview() => new(OrderClocks.ReviewOf(Replies.Count));

    ClockChange Again(OrderState next, OrderLimit limit)
    {
        (State, Reworks) = (next, Reworks + 1);
        return new ClockChange.Start(PromiseClock, Limit.WorkingDays(limit.ReworkDays), "重办时限：" + limit.Basis, ClockLadder.Promise);
    }
}
