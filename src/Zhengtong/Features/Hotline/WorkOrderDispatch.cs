using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>Giving an order to a unit, and what happens when the unit says it is another's.</summary>
public sealed partial class WorkOrder
{
    public IEnumerable<ClockChange> Dispatch(Guid unit, OrderLimit limit, Moment moment) => [SendTo(unit, OrderLife.Life.After(State), limit, moment)];

    public IEnumerable<ClockChange> SignFor(Moment moment)
    {
        (State, HandlerId) = (OrderLife.Life.After(State), moment.By.Id);
        return [new ClockChange.Stop(OrderClocks.SignFor(Dispatches))];
    }

    /// <summary>Back to the hotline, which rules (退单): within 24 hours, with a reason and the unit proposed instead, before any ruling.</summary>
    public IEnumerable<ClockChange> Return(Guid id, Guid proposed, string reason, Moment moment)
    {
        var (signing, next) = (State == OrderState.Dispatched, OrderLife.Life.After(State));
        if (Adjudicated)
            throw Refusal.NotNow("work-order.adjudicated", "热线已经裁定由您的单位办，不能再退。有困难请找热线协调会办", OrderLife.AdjudicatedRule);
        if (moment.At > DispatchedAt + OrderClocks.ReturnTime)
            throw Refusal.NotNow("work-order.return-late", "派单已经超过 24 小时，不能退单，请办理。涉及别的单位的，可以请热线协调会办", OrderLife.ReturnRule);
        if (proposed == UnitId)
            throw Refusal.Invalid("Proposed", "建议的单位就是您的单位，请选应当办的单位");
        Returns.Add(new OrderReturn { Id = id, OrderId = Id, Seq = Returns.Count + 1, UnitId = UnitId!.Value, ProposedUnitId = proposed, Reason = reason, At = moment.At, ById = moment.By.Id });
        (State, HandlerId) = (next, null);
        var start = new ClockChange.Start(OrderClocks.Adjudicate(Dispatches), OrderClocks.Adjudication, "退单由热线裁定", ClockLadder.Step);
        return signing ? [new ClockChange.Stop(OrderClocks.SignFor(Dispatches)), start] : [start];
    }

    /// <summary>The hotline rules on a return (裁定): whoever it names keeps it.</summary>
    public IEnumerable<ClockChange> Adjudicate(Guid unit, string finding, OrderLimit limit, Moment moment)
    {
        var next = OrderLife.Life.After(State);
        Returns[^1].Decide(unit, finding, moment);
        Adjudicated = true;
        return [new ClockChange.Stop(OrderClocks.Adjudicate(Dispatches)), SendTo(unit, next, limit, moment)];
    }

    ClockChange SendTo(Guid unit, OrderState next, OrderLimit limit, Moment moment)
    {
        (State, UnitId, DispatchedAt, Dispatches) = (next, unit, moment.At, Dispatches + 1);
        return new ClockChange.Start(OrderClocks.SignFor(Dispatches), Limit.WorkingHours(limit.SignHours), "派单后限时签收", ClockLadder.Step);
    }
}
