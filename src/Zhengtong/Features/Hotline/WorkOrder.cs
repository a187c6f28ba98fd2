using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>
/// An order of the hotline (工单): what somebody wants of the county, from registration to the call-back. Somebody holds it
/// at every moment: the hotline, or the unit it was dispatched to. Transitions are named as the rules name them; each
/// returns what it does to the clocks.
/// </summary>
public sealed partial class WorkOrder : ITenant
{
    public const string Code = "work-order";

    public Guid Id { get; init; }

    public Commitment Commitment { get; init; } = null!;

    public OrderKind Kind { get; init; }

    public OrderSource Source { get; init; }

    public OrderUrgency Urgency { get; init; }

    public required string TopicCode { get; init; }

    /// <summary>Code of the town or village it is about, or of the county.</summary>
    public required string RegionCode { get; init; }

    /// <summary>As the caller said it (地点).</summary>
    public string? Place { get; init; }

    public required string Content { get; init; }

    /// <summary>The call, the kind and the topic: a call is taken down once for each matter.</summary>
    public string? CallKey { get; init; }

    /// <summary>The unit a report accuses (被举报单位): it never sees the order.</summary>
    public Guid? AccusedUnitId { get; init; }

    /// <summary>The order that is urged, or that this one follows.</summary>
    public Guid? OriginalId { get; init; }

    public OrderState State { get; private set; } = OrderLife.Life.First;

    /// <summary>The unit that answers for it (主办单位); null before the dispatch.</summary>
    public Guid? UnitId { get; private set; }

    public DateTimeOffset? DispatchedAt { get; private set; }

    /// <summary>How often it was given to a unit.</summary>
    public int Dispatches { get; private set; }

    /// <summary>Who signed for it in the unit (承办人).</summary>
    public Guid? HandlerId { get; private set; }

    /// <summary>The hotline ruled on a return: no unit may return it any more.</summary>
    public bool Adjudicated { get; private set; }

    public decimal? ExtensionAsked { get; private set; }

    public string? ExtensionReason { get; private set; }

    /// <summary>Working days granted; there is one extension.</summary>
    public decimal? Extended { get; private set; }

    /// <summary>How often the answer did not do: sent back by the review, or by who called.</summary>
    public int Reworks { get; private set; }

    /// <summary>Calls that nobody answered since the last reply.</summary>
    public int MissedCalls { get; private set; }

    public SupervisionLevel? Supervision { get; private set; }

    public int Urgings { get; private set; }

    public Resolution? Resolution { get; private set; }

    /// <summary>Where it should go instead, when it was refused.</summary>
    public LegalChannel? Channel { get; private set; }

    /// <summary>What was said on the spot, or the reason of a refusal.</summary>
    public string? Answer { get; private set; }

    public List<OrderCaller> Callers { get; init; } = [];

    public List<OrderReturn> Returns { get; init; } = [];

    public List<OrderReply> Replies { get; init; } = [];

    public List<CallBack> CallBacks { get; init; } = [];

    public string StateName => Lifecycle<OrderState>.NameOf(State);

    /// <summary>A report is closed to the accused; the callers of it are known to the hotline alone (保密).</summary>
    public bool IsConfidential => Commitment.Confidentiality == Confidentiality.Restricted;

    /// <summary>Somebody can be asked and wants to be: a call-back is owed (应回访).</summary>
    public bool OwesCallBack => Callers.Exists(c => c.MayBeCalled);

    /// <summary>The clock that now holds the promise to who called: the first one, or that of the present rework.</summary>
    public string PromiseClock => Reworks == 0 ? ClockNames.Promised : OrderClocks.Rework(Reworks);

    /// <summary>The promise runs from the registration (受理登记).</summary>
    public static ClockChange Register(OrderLimit limit) =>
        new ClockChange.Start(ClockNames.Promised, Limit.WorkingDays(limit.AnswerDays), limit.Basis, ClockLadder.Promise);

    public void AnswerOnTheSpot(string answer) => (State, Answer, Resolution) = (OrderLife.Life.After(State), answer, Hotline.Resolution.Concluded);

    public void Refuse(LegalChannel channel, string reason) => (State, Channel, Answer) = (OrderLife.Life.After(State), channel, reason);

    /// <summary>A further caller about the same thing (并入): no new order.</summary>
    public void Join(OrderCaller caller)
    {
        State = OrderLife.Life.After(State);
        Callers.Add(caller);
    }

    public void Urge()
    {
        State = OrderLife.Life.After(State);
        Urgings++;
    }

    /// <summary>The hotline watches it (督办): the level only rises.</summary>
    public void Supervise(SupervisionLevel level)
    {
        State = OrderLife.Life.After(State);
        if (Supervision >= level)
            throw Refusal.NotNow("work-order.supervised", "已经按这一级或者更高一级督办，请选更高的级别");
        Supervision = level;
    }
}
