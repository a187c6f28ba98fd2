using Zhengtong.Calendar;
using static Zhengtong.Tests.Calendar.Given;

namespace Zhengtong.Tests.Calendar;

/// <summary>行政许可法 Article 45: the time that hearing, inspection, expert review … take is not counted.</summary>
public sealed class PauseTests
{
    static readonly Limit FiveDays = Limit.WorkingDays(5);

    [Theory] // week of Monday 2024-04-15; accepted on Monday, without pause due on Monday 22
    [InlineData("2024-04-16 10:00", "2024-04-18 10:00", "2024-04-25 17:00")] // Tue Wed Thu do not count
    [InlineData("2024-04-16 17:00", "2024-04-18 10:00", "2024-04-24 17:00")] // paused at the close of office: Tuesday was a whole day
    [InlineData("2024-04-15 11:00", "2024-04-17 09:00", "2024-04-24 17:00")] // from day 0: Tue Wed; the day of resumption never counts
    [InlineData("2024-04-20 11:00", "2024-04-21 09:00", "2024-04-22 17:00")] // over the weekend only
    [InlineData("2024-04-19 17:30", "2024-04-22 08:30", "2024-04-22 17:00")] // took no office time
    [InlineData("2024-04-17 09:00", "2024-04-17 17:00", "2024-04-22 17:00")] // began and ended on one date: the day counts
    [InlineData("2024-04-19 16:59", "2024-04-22 09:01", "2024-04-24 17:00")] // Fri and Mon
    public void A_day_touched_by_a_pause_is_not_counted(string paused, string resumed, string due) =>
        Assert.Equal(At(due), Started("2024-04-15 10:00").Paused(paused).Resumed(resumed).Within(FiveDays).DueAt);

    [Fact]
    public void Two_pauses_that_touch_the_same_day_take_it_once() =>
        Assert.Equal(At("2024-04-25 17:00"), Started("2024-04-15 10:00")
            .Paused("2024-04-16 10:00").Resumed("2024-04-17 10:00").Paused("2024-04-17 15:00").Resumed("2024-04-18 10:00").Within(FiveDays).DueAt);

    [Fact]
    public void Calendar_days_stop_for_every_date_of_the_pause() => // 10 days from 15 April: 25; Fri–Mon do not count: 29
        Assert.Equal(At("2024-04-29 17:00"), Started("2024-04-15 10:00").Paused("2024-04-19 10:00").Resumed("2024-04-22 10:00").Within(Limit.CalendarDays(10)).DueAt);

    [Theory]
    [InlineData("2024-04-22 10:00", "2024-04-22 11:15", "2024-04-22 14:15")] // 1 h, then 45 min, then 75 min after lunch
    [InlineData("2024-04-22 12:00", "2024-04-22 13:00", "2024-04-22 12:00")] // lunch costs nothing; the three hours had ended
    [InlineData("2024-04-22 11:30", "2024-04-23 09:30", "2024-04-23 10:00")]
    public void Working_hours_stop_to_the_minute(string paused, string resumed, string due) =>
        Assert.Equal(At(due), Started("2024-04-22 09:00").Paused(paused).Resumed(resumed).Within(Limit.WorkingHours(3)).DueAt);

    [Fact]
    public void A_paused_clock_has_no_due_date_and_no_thresholds()
    {
        var clock = Started("2024-04-15 10:00").Paused("2024-04-17 10:00").Within(FiveDays);
        Assert.Equal(ClockState.Paused, clock.State);
        Assert.Equal([null, null, null, null], new[] { clock.DueAt, clock.RemindAt, clock.YellowAt, clock.RedAt });
        var later = clock.At(At("2024-06-17 10:00"));
        Assert.Equal((1m, 4m, null, ClockLevel.Ample, true), (later.Used, later.Remaining, later.DaysLeft, later.Level, later.IsPaused));
    }

    [Fact]
    public void A_pause_after_the_end_does_not_undo_it()
    {
        var clock = Started("2024-04-15 10:00").Paused("2024-04-22 17:30").Within(FiveDays);
        var reading = clock.At(At("2024-04-26 10:00"));
        Assert.Equal((At("2024-04-22 17:00"), ClockState.Paused), (clock.DueAt!.Value, clock.State));
        Assert.Equal((ClockLevel.Red, 1m), (reading.Level, reading.Overdue)); // and is not more overdue for having been paused
    }

    [Theory]
    [InlineData("2024-04-16 13:00", "2024-04-18 13:30")] // paused before half past one on day 1: Tue and Wed do not count
    [InlineData("2024-04-16 15:00", "2024-04-16 13:30")] // paused after it had run out
    public void A_half_day_that_had_run_out_stays_run_out_when_paused_later_that_day(string paused, string due) =>
        Assert.Equal(At(due), Started("2024-04-15 10:00").Paused(paused).Resumed("2024-04-17 10:00").Within(Limit.WorkingDays(0.5m)).DueAt);

    [Theory] // 3 calendar days from Wednesday 13 March end on Saturday and move to Monday 18, which the pause takes
    [InlineData("2024-03-16 10:00", "2024-03-18 10:00", "2024-03-19 17:00")]
    [InlineData("2024-03-17 10:00", "2024-03-19 10:00", "2024-03-20 17:00")]
    public void A_due_day_that_moved_moves_on_when_a_pause_takes_it(string paused, string resumed, string due) =>
        Assert.Equal(At(due), Started("2024-03-13 10:00").Paused(paused).Resumed(resumed).Within(Limit.CalendarDays(3)).DueAt);

    [Fact]
    public void An_instant_case_that_is_paused_is_due_after_the_pause() =>
        Assert.Equal(At("2024-04-18 17:00"), Started("2024-04-15 10:00").Paused("2024-04-15 11:00").Resumed("2024-04-17 10:00").Within(Limit.WorkingDays(0)).DueAt);

    [Fact]
    public void A_clock_stopped_during_a_pause_was_in_time()
    {
        var reading = Started("2024-04-15 10:00").Paused("2024-04-17 10:00").Stopped("2024-05-20 10:00", "撤回申请").Within(FiveDays).At(At("2024-05-21 09:00"));
        Assert.Equal((ClockState.Stopped, 1m, false), (reading.State, reading.Used, reading.IsOverdue));
    }
}
