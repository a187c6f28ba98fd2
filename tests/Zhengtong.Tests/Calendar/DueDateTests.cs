using Zhengtong.Calendar;
using static Zhengtong.Tests.Calendar.Given;

namespace Zhengtong.Tests.Calendar;

/// <summary>Facts counted by hand on the printed calendars of 2023 and 2024.</summary>
public sealed class DueDateTests
{
    [Theory] // 行政许可法 Article 82: working days, without statutory holidays; the day of acceptance is day 0
    [InlineData("2023-09-25 10:00", 5, "2023-10-08 17:00")] // National Day 2023, make-up Sat 7 and Sun 8
    [InlineData("2023-09-22 16:59", 20, "2023-10-26 17:00")]
    [InlineData("2024-02-02 09:00", 10, "2024-02-21 17:00")] // Spring Festival 2024, make-up Sun 4 and Sun 18
    [InlineData("2024-04-26 18:30", 1, "2024-04-28 17:00")] // accepted after office hours: day 0 all the same
    [InlineData("2024-05-04 20:00", 1, "2024-05-06 17:00")] // accepted online on a rest day
    [InlineData("2024-04-22 10:00", 1.5, "2024-04-24 13:30")] // half of 420 office minutes of day 2
    [InlineData("2024-04-22 10:00", 0.5, "2024-04-23 13:30")]
    [InlineData("2024-04-22 10:00", 0, "2024-04-22 17:00")] // 即办
    [InlineData("2024-04-22 17:00", 0, "2024-04-23 17:00")]
    [InlineData("2024-05-01 10:00", 0, "2024-05-06 17:00")]
    public void Working_days(string start, decimal days, string due) =>
        Assert.Equal(At(due), Started(start).Within(Limit.WorkingDays(days)).DueAt);

    [Theory] // 民法典 Articles 201, 203: the first day does not count; a last day that is a rest day moves to the day after it
    [InlineData("2023-09-20 10:00", 15, "2023-10-07 17:00")] // ends on 5 October, make-up Saturday follows
    [InlineData("2024-01-31 10:00", 10, "2024-02-18 17:00")] // ends on the first day of Spring Festival, make-up Sunday follows
    [InlineData("2024-03-13 10:00", 3, "2024-03-18 17:00")] // ends on a Saturday
    [InlineData("2024-03-13 10:00", 2, "2024-03-15 17:00")]
    [InlineData("2024-04-24 10:00", 4, "2024-04-28 17:00")] // ends on a make-up Sunday: a working day
    public void Calendar_days(string start, decimal days, string due) =>
        Assert.Equal(At(due), Started(start).Within(Limit.CalendarDays(days)).DueAt);

    [Theory]
    [InlineData("2024-04-26 15:30", 4, "2024-04-28 11:30")] // 1.5 h on Friday, 2.5 h on the make-up Sunday
    [InlineData("2024-04-26 11:00", 2, "2024-04-26 14:00")] // over lunch
    [InlineData("2024-04-26 12:30", 1, "2024-04-26 14:00")] // from lunch: at the next office minute
    [InlineData("2024-04-27 20:00", 0.5, "2024-04-28 09:30")] // from a rest day
    [InlineData("2024-04-26 16:00", 1, "2024-04-26 17:00")] // to the minute of closing, not to the next opening
    public void Working_hours(string start, decimal hours, string due) =>
        Assert.Equal(At(due), Started(start).Within(Limit.WorkingHours(hours)).DueAt);

    [Fact]
    public void Half_a_day_is_half_of_the_office_minutes_of_its_own_date()
    {
        var summer = Given.Calendar.WithHours(new OfficeHours(new(2024, 4, 24), new(new(8, 0), new(12, 0)), new(new(14, 30), new(17, 30))));
        Assert.Equal(At("2024-04-24 11:30"), Started("2024-04-22 10:00").Within(Limit.WorkingDays(1.5m), summer).DueAt);
    }

    [Fact]
    public void An_extension_adds_to_the_limit() // 行政许可法 Article 42: 20 working days and 10 more
    {
        var clock = Started("2023-09-22 10:00").Extended("2023-10-20 10:00", Limit.WorkingDays(10)).Within(Limit.WorkingDays(20));
        Assert.Equal((At("2023-11-09 17:00"), "30 个工作日", "20 个工作日"), (clock.DueAt!.Value, clock.Limit.ToString(), clock.Original.ToString()));
    }

    [Fact]
    public void Instants_given_in_world_time_count_by_the_date_in_China()
    {
        var world = new ClockEvent(1, ClockEventKind.Start, At("2024-04-22 07:00").ToUniversalTime());
        Assert.Equal(At("2024-04-23 17:00"), Clock.Replay(Limit.WorkingDays(1), [world], Given.Calendar).DueAt);
    }

    [Theory]
    [InlineData(20, LimitUnit.WorkingDays, "20 个工作日")]
    [InlineData(1.5, LimitUnit.WorkingDays, "1.5 个工作日")]
    [InlineData(15, LimitUnit.CalendarDays, "15 个自然日")]
    [InlineData(4, LimitUnit.WorkingHours, "4 个工作小时")]
    public void A_limit_prints_in_Chinese(decimal amount, LimitUnit unit, string text) => Assert.Equal(text, new Limit(amount, unit).ToString());

    [Theory]
    [InlineData(-1, LimitUnit.WorkingDays)]
    [InlineData(10_001, LimitUnit.CalendarDays)]
    [InlineData(0, LimitUnit.WorkingHours)]
    public void A_limit_that_cannot_be_is_refused(decimal amount, LimitUnit unit) => Assert.Throws<ArgumentOutOfRangeException>(() => new Limit(amount, unit));

    [Fact]
    public void A_year_not_yet_announced_makes_the_date_provisional_and_its_announcement_moves_it()
    {
        var ledger = Started("2026-12-30 10:00");
        var before = ledger.Within(Limit.WorkingDays(3));
        Assert.Equal((At("2027-01-05 17:00"), true), (before.DueAt!.Value, before.Provisional)); // 31, 4, 5; 1 January is known by law
        Assert.Equal("2027 年的放假安排还没有公布，公布后日期可能变动", before.ProvisionalNote);

        var announced = Given.Calendar.With([new(new(2027, 1, 1), false, "元旦", "示例〔2026〕1号"), new(new(2027, 1, 3), true, "元旦", "示例〔2026〕1号")], [2027]);
        var after = ledger.Within(Limit.WorkingDays(3), announced);
        Assert.Equal((At("2027-01-04 17:00"), false), (after.DueAt!.Value, after.Provisional)); // 31, Sunday 3, 4
        Assert.False(Started("2026-12-01 10:00").Within(Limit.WorkingDays(20)).Provisional);
    }
}
