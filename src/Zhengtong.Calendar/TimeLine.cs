namespace Zhengtong.Calendar;

/// <summary>
/// The line on which a limit is counted: working days, calendar days, or ticks of office time, each a number that only grows.
/// Pauses are stretches of the line that do not count; the same arithmetic serves all three units.
/// </summary>
sealed class TimeLine
{
    readonly OfficeCalendar calendar;
    readonly LimitUnit unit;
    readonly decimal origin;
    readonly List<(decimal From, decimal To, DateTimeOffset Begins)> gaps = [];

    public TimeLine(OfficeCalendar calendar, LimitUnit unit, DateTimeOffset start, IReadOnlyList<ClockPause> pauses)
    {
        (this.calendar, this.unit) = (calendar, unit);
        origin = Place(start);
        var end = origin;
        foreach (var pause in pauses)
        {
            var (from, to) = Gap(pause);
            from = Math.Max(from, end);
            if (to > from)
                gaps.Add((from, end = to, pause.Paused.At));
        }
    }

    /// <summary>One day or one hour on this line.</summary>
    public decimal One => unit == LimitUnit.WorkingHours ? TimeSpan.TicksPerHour : 1;

    /// <summary>
    /// The place at which this much has been counted; null when an open pause stands before it. What was reached before a pause
    /// began, that same day too, the pause does not undo.
    /// </summary>
    public decimal? After(decimal counted)
    {
        var place = origin + counted;
        foreach (var (from, to, begins) in gaps)
        {
            if (place <= from || InstantAt(place) <= begins)
                break;
            if (to == decimal.MaxValue)
                return null;
            place += to - from;
        }
        return place;
    }

    /// <summary>How much has been counted from the start to a place, and how much of the way was paused.</summary>
    public (decimal Counted, decimal Paused) Until(decimal place)
    {
        var paused = 0m;
        foreach (var (from, to, _) in gaps)
            paused += Math.Max(0, Math.Min(to, place) - from);
        return (Math.Max(0, place - origin - paused), paused);
    }

    /// <summary>Where an instant stands; on a line of days, the end of its date.</summary>
    public decimal Place(DateTimeOffset instant) =>
        unit == LimitUnit.WorkingHours ? calendar.OfficeTimeThrough(instant).Ticks : Place(instant.ChinaDate());

    public decimal Place(DateOnly date) => unit switch
    {
        LimitUnit.WorkingDays => calendar.WorkdaysThrough(date),
        LimitUnit.CalendarDays => date.DayNumber,
        _ => calendar.OfficeTimeThrough(calendar.CloseOf(date)).Ticks,
    };

    /// <summary>
    /// The instant at which a place is reached. A day, of either kind, ends at the close of office; a part of a working day is
    /// that part of its office minutes, a part of a calendar day that part of the time until the close.
    /// </summary>
    public DateTimeOffset InstantAt(decimal place)
    {
        if (unit == LimitUnit.WorkingHours)
            return calendar.InstantOfOfficeTime(TimeSpan.FromTicks((long)Math.Ceiling(place)));
        var day = (int)Math.Ceiling(place);
        var share = place - day + 1;
        if (unit == LimitUnit.CalendarDays)
            return ChinaTime.At(DateOnly.FromDayNumber(day), TimeSpan.FromTicks((long)(share * calendar.HoursOn(DateOnly.FromDayNumber(day)).Closes.Ticks)));
        var date = calendar.WorkdayNumber(day);
        var hours = calendar.HoursOn(date);
        return ChinaTime.At(date, hours.TimeOfDayAt(TimeSpan.FromTicks((long)(share * hours.Total.Ticks))));
    }

    (decimal From, decimal To) Gap(ClockPause pause)
    {
        if (unit == LimitUnit.WorkingHours)
            return (Place(pause.Paused.At), pause.Resumed is null ? decimal.MaxValue : Place(pause.Resumed.At));
        return pause.DatesNotCounted(calendar, unit) is not { } dates
            ? default
            : (Place(dates.From.AddDays(-1)), pause.Resumed is null ? decimal.MaxValue : Place(dates.To));
    }
}
