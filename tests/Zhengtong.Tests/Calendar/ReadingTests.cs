using Zhengtong.Calendar;
using static Zhengtong.Tests.Calendar.Given;

namespace Zhengtong.Tests.Calendar;

public sealed class ReadingTests
{
    [Theory] // 10 working days from Monday 2024-03-11: due Monday 25; yellow at 9 days, Friday 22; reminder Thursday 21
    [InlineData("2024-03-11 09:59", ClockState.NotStarted, 0, 10, null, 0, ClockLevel.Ample)]
    [InlineData("2024-03-11 18:00", ClockState.Running, 0, 10, 10, 0, ClockLevel.Ample)]
    [InlineData("2024-03-12 16:59", ClockState.Running, 0, 10, 10, 0, ClockLevel.Ample)]
    [InlineData("2024-03-12 17:00", ClockState.Running, 1, 9, 9, 0, ClockLevel.Ample)]
    [InlineData("2024-03-16 12:00", ClockState.Running, 4, 6, 6, 0, ClockLevel.Ample)]
    [InlineData("2024-03-21 16:59", ClockState.Running, 7, 3, 3, 0, ClockLevel.Ample)]
    [InlineData("2024-03-21 17:00", ClockState.Running, 8, 2, 2, 0, ClockLevel.Soon)]
    [InlineData("2024-03-22 17:00", ClockState.Running, 9, 1, 1, 0, ClockLevel.Yellow)]
    [InlineData("2024-03-25 17:00", ClockState.Running, 10, 0, 1, 0, ClockLevel.Yellow)]
    [InlineData("2024-03-25 17:01", ClockState.Running, 10, 0, 0, 1, ClockLevel.Red)]
    [InlineData("2024-03-26 09:00", ClockState.Running, 10, 0, 0, 1, ClockLevel.Red)]
    [InlineData("2024-03-27 09:00", ClockState.Running, 11, 0, 0, 2, ClockLevel.Red)]
    public void A_clock_of_ten_working_days(string now, ClockState state, decimal used, decimal remaining, int? left, decimal overdue, ClockLevel level)
    {
        var reading = Started("2024-03-11 10:00").Within(Limit.WorkingDays(10)).At(At(now));
        Assert.Equal((state, used, remaining, left, overdue, level), (reading.State, reading.Used, reading.Remaining, reading.DaysLeft, reading.Overdue, reading.Level));
    }

    [Theory] // 榆林: yellow when 90 % of the promised time is used; reminder one working day before
    [InlineData(5, "2024-03-15 13:30", "2024-03-18 13:30")] // 4.5 days: half of Monday, day 5
    [InlineData(20, "2024-04-03 17:00", "2024-04-07 17:00")] // 18 days: 17 to 3 April, Qingming, make-up Sunday 7
    [InlineData(1, "2024-03-11 16:18", "2024-03-12 16:18")] // 0.9 of day 1
    [InlineData(0.5, "2024-03-11 13:09", "2024-03-12 13:09")] // 189 of 420 minutes, lunch between
    [InlineData(0, "2024-03-11 10:00", "2024-03-11 17:00")] // an instant case has no yellow before its end
    public void Reminder_and_yellow(decimal days, string remind, string yellow)
    {
        var clock = Started("2024-03-11 10:00").Within(Limit.WorkingDays(days));
        Assert.Equal((At(remind), At(yellow)), (clock.RemindAt!.Value, clock.YellowAt!.Value));
    }

    [Fact]
    public void Red_begins_at_the_first_moment_that_a_database_can_tell_from_the_due_instant()
    {
        var clock = Started("2024-03-11 10:00").Within(Limit.WorkingDays(10));
        Assert.Equal(clock.DueAt!.Value.AddMicroseconds(1), clock.RedAt);
    }

    [Fact]
    public void Yellow_counts_the_limit_with_its_extension_and_its_share_is_a_parameter()
    {
        var ledger = Started("2024-03-11 10:00").Extended("2024-03-20 10:00", Limit.WorkingDays(10)).Events;
        Assert.Equal(At("2024-04-07 17:00"), Clock.Replay(Limit.WorkingDays(10), ledger, Given.Calendar).YellowAt);
        Assert.Equal(At("2024-03-25 17:00"), Clock.Replay(Limit.WorkingDays(10), ledger, Given.Calendar, 0.5m).YellowAt);
    }

    [Fact]
    public void The_reminder_skips_days_that_a_pause_took() // day 5 is Wed 20 with yellow at its half; Tue 19 and Mon 18 are paused
    {
        var clock = Started("2024-03-11 10:00").Paused("2024-03-18 10:00").Resumed("2024-03-19 15:00").Within(Limit.WorkingDays(5));
        Assert.Equal((At("2024-03-15 13:30"), At("2024-03-20 13:30")), (clock.RemindAt!.Value, clock.YellowAt!.Value));
    }

    [Fact]
    public void A_stopped_clock_reads_as_at_its_stop_and_counts_that_day()
    {
        var reading = Started("2024-03-11 10:00").Stopped("2024-03-14 11:00").Within(Limit.WorkingDays(10)).At(At("2024-12-31 10:00"));
        Assert.Equal((ClockState.Stopped, 3m, 7m, null, ClockLevel.Ample), (reading.State, reading.Used, reading.Remaining, reading.DaysLeft, reading.Level));
        var late = Started("2024-03-11 10:00").Stopped("2024-03-27 11:00").Within(Limit.WorkingDays(10)).At(At("2024-12-31 10:00"));
        Assert.Equal((12m, 2m, true), (late.Used, late.Overdue, late.IsOverdue));
    }

    [Theory]
    [InlineData("2024-03-11 11:30", 1.5, 2.5, 1, 0, false)]
    [InlineData("2024-03-11 12:40", 2, 2, 1, 0, false)]
    [InlineData("2024-03-11 15:00", 4, 0, 1, 0, false)]
    [InlineData("2024-03-11 16:30", 5.5, 0, 0, 1.5, true)]
    public void Working_hours_are_exact(string now, decimal used, decimal remaining, int left, decimal overdue, bool late)
    {
        var reading = Started("2024-03-11 10:00").Within(Limit.WorkingHours(4)).At(At(now));
        Assert.Equal((used, remaining, left, overdue, late), (reading.Used, reading.Remaining, reading.DaysLeft!.Value, reading.Overdue, reading.IsOverdue));
    }

    [Fact]
    public void Days_left_of_calendar_days_run_to_the_day_that_the_due_date_moved_to()
    {
        var clock = Started("2024-03-13 10:00").Within(Limit.CalendarDays(3)); // Saturday 16, moved to Monday 18
        Assert.Equal((1m, 2m, 4), (clock.At(At("2024-03-15 09:00")).Used, clock.At(At("2024-03-15 09:00")).Remaining, clock.At(At("2024-03-15 09:00")).DaysLeft));
        Assert.Equal((3m, 0m, 1, false), (clock.At(At("2024-03-18 09:00")).Used, clock.At(At("2024-03-18 09:00")).Remaining, clock.At(At("2024-03-18 09:00")).DaysLeft!.Value, clock.At(At("2024-03-18 09:00")).IsOverdue));
    }
}
