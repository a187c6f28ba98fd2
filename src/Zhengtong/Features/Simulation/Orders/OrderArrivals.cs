using Zhengtong.Calendar;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Organisation;

namespace Zhengtong.Features.Simulation;

/// <summary>Who turns to the hotline about what, where and when (来电), in the order of time.</summary>
sealed class OrderArrivals
{
    static readonly Weighted<OrderKind> Kinds = new([
        (OrderKind.Consultation, 60), (OrderKind.Help, 15), (OrderKind.Complaint, 15), (OrderKind.Report, 5), (OrderKind.Suggestion, 3.5), (OrderKind.Praise, 1.5)]);

    static readonly Weighted<OrderSource> Sources = new([(OrderSource.Phone, 90), (OrderSource.Web, 6), (OrderSource.Mailbox, 2), (OrderSource.Superior, 2)]);

    /// <summary>The states in which orders lie for somebody to find, and how many working days ago such an order came in.</summary>
    static readonly (OrderState State, int Least, int Most)[] Rests =
    [
        (OrderState.Registered, 0, 0), (OrderState.Dispatched, 0, 0), (OrderState.Disputed, 0, 0), (OrderState.SignedFor, 1, 5),
        (OrderState.SignedFor, 4, 7), (OrderState.Handled, 2, 8), (OrderState.Replied, 3, 7), (OrderState.Reviewed, 4, 8),
    ];

    /// <summary>What rests is work that takes days.</summary>
    static readonly Weighted<OrderKind> RestKinds = new([(OrderKind.Help, 4), (OrderKind.Complaint, 5), (OrderKind.Report, 1)]);

    readonly SimulationPlan plan;
    readonly Bureau bureau;
    readonly SampleWishes wishes;
    readonly Dice dice;
    readonly WorkRhythm rhythm;
    readonly Weighted<(string Code, string Name)> regions;
    readonly Dictionary<(OrderKind, bool), Weighted<Topic>> topics = [];

    OrderArrivals(SimulationPlan plan, Bureau bureau, SampleWishes wishes, Dice dice)
    {
        (this.plan, this.bureau, this.wishes, this.dice, rhythm) = (plan, bureau, wishes, dice, new(bureau.Calendar, dice));
        var local = bureau.Units.Where(u => u.Kind is UnitKind.Town or UnitKind.Village).OrderBy(u => u.RegionCode, StringComparer.Ordinal).ToList();
        var seat = local.FirstOrDefault()?.RegionCode[..9];
        regions = new(local.Select(u => ((Region.Stem(u.RegionCode), u.ShortName), (u.Kind == UnitKind.Town ? 2.0 : 1) * (u.RegionCode.StartsWith(seat!, StringComparison.Ordinal) ? 5 : 1))));
    }

    public static IReadOnlyList<Wish> Of(SimulationPlan plan, Bureau bureau, SampleWishes wishes, Dice dice)
    {
        var arrivals = new OrderArrivals(plan, bureau, wishes, dice);
        if (bureau.Book.Topics.Count == 0 || arrivals.regions.IsEmpty || !bureau.Has(bureau.Book.Office, HotlineAccess.Register)) return [];
        var today = plan.Present.ChinaDate();
        var resting = plan.RecentOrders * 2 / 5;
        return [.. arrivals.Draw(plan.Orders, new(SimulationPlan.Year, 1, 1), new(SimulationPlan.Year, 12, 31))
            .Concat(arrivals.Draw(plan.RecentOrders - resting, today.AddDays(-7 * SimulationPlan.RecentWeeks), today))
            .Concat(Enumerable.Range(0, resting).Select(arrivals.Resting)).OrderBy(w => w.At)];
    }

    IEnumerable<Wish> Draw(int orders, DateOnly from, DateOnly to)
    {
        var days = Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber).ToList();
        var byTopic = new Dictionary<string, Weighted<DateOnly>>();
        for (var i = 0; i < orders; i++)
        {
            var (kind, source) = (Kinds.Pick(dice), Sources.Pick(dice));
            var topic = TopicsOf(kind, staffed: false).Pick(dice);
            if (!byTopic.TryGetValue(topic.Code, out var when))
                byTopic[topic.Code] = when = new(days.Select(d => (d, OrderDemand.On(topic.Code, d, bureau.Calendar.IsWorkday(d)))));
            yield return About(Time(when), kind, source, topic);
        }
    }

    Wish Resting(int n)
    {
        var (state, least, most) = Rests[n % Rests.Length];
        var kind = RestKinds.Pick(dice);
        var at = most == 0 ? plan.Present.AddSeconds(-dice.Between(5 * 60, 140 * 60)) : rhythm.On(bureau.Calendar.AddWorkingDays(plan.Present.ChinaDate(), -dice.Between(least, most)));
        var wish = About(at, kind, OrderSource.Phone, TopicsOf(kind, staffed: true).Pick(dice)) with { Rests = state, RestsAsking = n % Rests.Length == 4 };
        return wish.Unit is null ? wish with { Rests = OrderState.Registered } : wish;
    }

    Wish About(DateTimeOffset at, OrderKind kind, OrderSource source, Topic topic)
    {
        var (code, name) = kind == OrderKind.Consultation && dice.Chance(0.4) ? (bureau.CountyCode, "") : regions.Pick(dice);
        var place = name.Length == 0 || dice.Chance(0.6) ? name + SampleWishes.Spot(dice) : name;
        var duty = bureau.Book.DutyOf(topic.Code, code, at.ChinaDate());
        return new(at, kind, source, topic, code, place, duty is not null && bureau.Has(duty.UnitId, HotlineAccess.Undertake) ? duty.UnitId : null);
    }

    DateTimeOffset Time(Weighted<DateOnly> days)
    {
        while (true)
        {
            var at = ChinaTime.At(days.Pick(dice), TimeOnly.MinValue) + OrderDemand.TimeOfDay(dice);
            if (at <= plan.Present) return at;
        }
    }

    /// <summary>Topics about which something of a kind can be said, by how often they come up; where it must be handled, those of units in which somebody works.</summary>
    Weighted<Topic> TopicsOf(OrderKind kind, bool staffed) => topics.TryGetValue((kind, staffed), out var known) ? known
        : topics[(kind, staffed)] = new(bureau.Book.Topics.Values.OrderBy(t => t.Code, StringComparer.Ordinal)
            .Where(t => wishes.Has(t, kind) && (!staffed || (t.Urgency == OrderUrgency.Ordinary && bureau.Book.Duties.Any(d => d.TopicCode == t.Code && bureau.Has(d.UnitId, HotlineAccess.Undertake)))))
            .Select(t => (t, OrderDemand.Of(t.Code))));
}
