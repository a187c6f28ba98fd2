namespace Zhengtong.Calendar;

/// <summary>One stretch of office time within a day, from opening to closing.</summary>
public readonly record struct OfficeSpan(TimeOnly Opens, TimeOnly Closes);

/// <summary>Office hours (办公时间) of every working day from a date on, until the next entry takes effect.</summary>
public sealed class OfficeHours
{
    /// <summary>9:00–12:00 and 13:00–17:00, when a county has entered none.</summary>
    public static readonly OfficeHours Default = new(DateOnly.MinValue,
        new(new(9, 0), new(12, 0)), new(new(13, 0), new(17, 0)));

    readonly OfficeSpan[] spans;

    /// <exception cref="ArgumentException">No span, or spans that are empty, overlap or are out of order.</exception>
    public OfficeHours(DateOnly from, params OfficeSpan[] spans)
    {
        if (spans.Length == 0 || spans.Any(s => s.Opens >= s.Closes) || spans.Zip(spans.Skip(1)).Any(p => p.First.Closes > p.Second.Opens))
            throw new ArgumentException("办公时间应按先后填写，每段的下班时间晚于上班时间，各段不重叠", nameof(spans));
        (From, this.spans) = (from, [.. spans]);
        Total = TimeSpan.FromTicks(spans.Sum(s => s.Closes.Ticks - s.Opens.Ticks));
    }

    public DateOnly From { get; }
    public IReadOnlyList<OfficeSpan> Spans => spans;
    public TimeSpan Opens => spans[0].Opens.ToTimeSpan();
    public TimeSpan Closes => spans[^1].Closes.ToTimeSpan();

    /// <summary>Office time of one day.</summary>
    public TimeSpan Total { get; }

    /// <summary>Office time that has passed at a time of day.</summary>
    public TimeSpan Elapsed(TimeSpan timeOfDay)
    {
        long ticks = 0;
        foreach (var span in spans)
            ticks += Math.Clamp(timeOfDay.Ticks, span.Opens.Ticks, span.Closes.Ticks) - span.Opens.Ticks;
        return TimeSpan.FromTicks(ticks);
    }

    /// <summary>The earliest time of day at which this much office time has passed: the inverse of <see cref="Elapsed"/>.</summary>
    public TimeSpan TimeOfDayAt(TimeSpan elapsed)
    {
        var left = elapsed.Ticks;
        foreach (var span in spans)
        {
            var length = span.Closes.Ticks - span.Opens.Ticks;
            if (left <= length)
                return TimeSpan.FromTicks(span.Opens.Ticks + left);
            left -= length;
        }
        return Closes;
    }
}
