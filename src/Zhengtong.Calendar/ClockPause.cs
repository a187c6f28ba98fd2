namespace Zhengtong.Calendar;

/// <summary>A time in which a clock stood still (暂停).</summary>
/// <param name="Resumed">Null while the pause lasts.</param>
public sealed record ClockPause(ClockEvent Paused, ClockEvent? Resumed)
{
    /// <summary>
    /// The dates that do not count because of it: from the date of the pause, unless the office had closed by then, through
    /// the date of the resumption, which is a day 0 of its own. Null when it stops no day: it began and ended on one date, or
    /// took no office time. Without this an hour's pause would be worth a day.
    /// </summary>
    public (DateOnly From, DateOnly To)? DatesNotCounted(OfficeCalendar calendar, LimitUnit unit)
    {
        var date = Paused.At.ChinaDate();
        var from = Paused.At >= calendar.CloseOf(date) ? date.AddDays(1) : date;
        if (Resumed is null)
            return (from, DateOnly.MaxValue);
        var to = Resumed.At.ChinaDate();
        var tookNothing = unit != LimitUnit.CalendarDays && calendar.OfficeTimeBetween(Paused.At, Resumed.At) <= TimeSpan.Zero;
        return to == date || tookNothing ? null : (from, to);
    }
}
