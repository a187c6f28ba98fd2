using FsCheck;
using FsCheck.Fluent;
using Zhengtong.Calendar;

namespace Zhengtong.Tests.Calendar;

/// <summary>What must hold of every ledger.</summary>
public sealed class ClockProperties
{
    static readonly DateTimeOffset Origin = Given.At("2022-01-01 00:00");

    static Gen<DateOnly> Dates => Gen.Choose(0, 365 * 5).Select(n => new DateOnly(2021, 6, 1).AddDays(n));

    /// <summary>A start and some whole pauses, each some minutes to some weeks after the last entry.</summary>
    static Gen<List<ClockEvent>> Ledgers =>
        from start in Gen.Choose(0, 2 * 365 * 24 * 60)
        from steps in Gen.ListOf(Gen.OneOf(Gen.Choose(1, 600), Gen.Choose(1, 20_000)))
        select Make(start, steps.Count - steps.Count % 2, steps);

    static List<ClockEvent> Make(int start, int count, IReadOnlyList<int> steps)
    {
        var at = Origin.AddMinutes(start);
        List<ClockEvent> events = [new(1, ClockEventKind.Start, at)];
        for (var i = 0; i < count; i++)
            events.Add(new(i + 2, i % 2 == 0 ? ClockEventKind.Pause : ClockEventKind.Resume, at = at.AddMinutes(steps[i])));
        return events;
    }

    static Gen<Limit> Limits =>
        from unit in Gen.Elements(Enum.GetValues<LimitUnit>())
        from halves in Gen.Choose(unit == LimitUnit.WorkingHours ? 1 : 0, 120)
        select new Limit(halves / (unit == LimitUnit.CalendarDays ? 1m : 2m), unit);

    static void Holds(Gen<(Limit Limit, List<ClockEvent> Ledger)> of, Func<Limit, List<ClockEvent>, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(of), c => property(c.Limit, c.Ledger)));

    static Gen<(Limit Limit, List<ClockEvent> Ledger)> Clocks => from limit in Limits from ledger in Ledgers select (limit, ledger);

    static ClockSchedule Replay(Limit limit, IReadOnlyList<ClockEvent> events) => Clock.Replay(limit, events, Given.Calendar);

    [Fact]
    public void The_nth_working_day_equals_a_walk_day_by_day() =>
        Prop.ForAll(Arb.From(from date in Dates from n in Gen.Choose(1, 300) select (date, n)), c =>
        {
            var (walked, left) = (c.date, c.n);
            while (left > 0)
                left -= Given.Calendar.Describe(walked = walked.AddDays(1)).IsWorkday ? 1 : 0;
            return Given.Calendar.AddWorkingDays(c.date, c.n) == walked && Given.Calendar.WorkingDaysBetween(c.date, walked) == c.n;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Going_back_undoes_going_forth_from_a_working_day() =>
        Prop.ForAll(Arb.From(from date in Dates from n in Gen.Choose(1, 300) select (date: Given.Calendar.WorkdayOnOrAfter(date), n)), c =>
            Given.Calendar.AddWorkingDays(Given.Calendar.AddWorkingDays(c.date, c.n), -c.n) == c.date).QuickCheckThrowOnFailure();

    /// <summary>The plainest statement of the rule: walk the dates after day 0, and count the working days that no pause takes.</summary>
    [Fact]
    public void Working_days_with_pauses_equal_a_walk_day_by_day() => Holds(Clocks, (limit, ledger) =>
    {
        var days = (int)limit.Amount + 1;
        var clock = Replay(Limit.WorkingDays(days), ledger);
        var (date, left) = (clock.Start!.At.ChinaDate(), days);
        while (left > 0)
        {
            date = date.AddDays(1);
            var taken = clock.Pauses.Any(p => p.DatesNotCounted(Given.Calendar, LimitUnit.WorkingDays) is var (from, to) && from <= date && date <= to);
            left -= Given.Calendar.IsWorkday(date) && !taken ? 1 : 0;
        }
        return clock.DueAt == Given.Calendar.CloseOf(date);
    });

    [Fact]
    public void A_pause_never_brings_the_due_date_forward() => Holds(Clocks, (limit, ledger) =>
        Enumerable.Range(0, ledger.Count / 2).All(n => Replay(limit, ledger[..(1 + (2 * n))]).DueAt <= Replay(limit, ledger[..(3 + (2 * n))]).DueAt));

    /// <summary>An instant case has no yellow before its end, so its extension may bring one.</summary>
    [Fact]
    public void More_time_is_never_due_earlier() => Holds(Clocks, (limit, ledger) =>
    {
        var extended = ledger.Append(new(ledger.Count + 1, ClockEventKind.Extend, ledger[^1].At, Extension: limit with { Amount = 1 })).ToList();
        return Replay(limit, extended) is var more && Replay(limit, ledger) is var less
            && less.DueAt <= more.DueAt && (limit.Amount == 0 || (less.YellowAt <= more.YellowAt && less.RemindAt <= more.RemindAt));
    });

    [Fact]
    public void The_thresholds_come_in_their_order_and_the_due_instant_is_office_time() => Holds(Clocks, (limit, ledger) =>
        Replay(limit, ledger) is var clock
        && clock.Start!.At <= clock.RemindAt && clock.RemindAt <= clock.YellowAt && clock.YellowAt <= clock.DueAt && clock.DueAt < clock.RedAt
        && (Given.Calendar.IsWorkday(clock.DueDate!.Value) || limit.Amount == 0));

    /// <summary>What was reached when an entry was made stays reached; only the reminder of calendar days follows yellow.</summary>
    [Fact]
    public void The_replay_of_a_prefix_agrees_on_all_that_lies_before_the_next_entry() => Holds(Clocks, (limit, ledger) =>
        Enumerable.Range(1, ledger.Count - 1).All(n =>
        {
            var (prefix, whole, next) = (Replay(limit, ledger[..n]), Replay(limit, ledger), ledger[n].At);
            return (!(prefix.RedAt <= next) || prefix.DueAt == whole.DueAt)
                && (!(prefix.YellowAt <= next) || prefix.YellowAt == whole.YellowAt)
                && (limit.Unit == LimitUnit.CalendarDays || !(prefix.RemindAt <= next) || prefix.RemindAt == whole.RemindAt);
        }));

    [Fact]
    public void A_paused_clock_reaches_no_level_while_it_is_paused() => Holds(Clocks, (limit, ledger) =>
    {
        var clock = Replay(limit, ledger.Append(new(ledger.Count + 1, ClockEventKind.Pause, ledger[^1].At.AddMinutes(limit.GetHashCode() % 9_000 + 9_000))).ToList());
        var began = clock.Pauses[^1].Paused.At;
        return clock.At(began).Level == clock.At(began.AddDays(90)).Level;
    });

    [Fact]
    public void Used_and_left_make_up_the_limit_until_it_is_due() => Holds(Clocks, (limit, ledger) =>
    {
        var clock = Replay(limit, ledger);
        return Enumerable.Range(0, 40).Select(n => clock.At(ledger[^1].At.AddHours(n * 7.3))).All(r =>
            r.IsOverdue ? r.Remaining <= limit.Amount && r.DaysLeft == 0 : r.Used + r.Remaining == limit.Amount && r.Used >= 0 && r.DaysLeft >= 1);
    });

    [Fact]
    public void A_working_day_clock_has_exactly_as_many_days_left_as_remain() => Holds(Clocks, (limit, ledger) =>
    {
        var clock = Replay(Limit.WorkingDays((int)limit.Amount + 1), ledger);
        return Enumerable.Range(0, 40).Select(n => clock.At(ledger[^1].At.AddHours(n * 7.3))).All(r => r.IsOverdue || r.DaysLeft == Math.Max(1, r.Remaining));
    });

    [Fact]
    public void A_derivation_counts_up_to_the_limit_on_the_due_day() => Holds(Clocks, (limit, ledger) =>
    {
        var clock = Replay(Limit.WorkingDays((int)limit.Amount + 1), ledger);
        var lines = clock.Explain();
        return lines[^1].Counted == $"{clock.Limit.Amount:0.##}" && lines[^1].To == clock.DueDate
            && lines.Zip(lines.Skip(1)).All(p => p.First.To.AddDays(1) == p.Second.From);
    });
}
