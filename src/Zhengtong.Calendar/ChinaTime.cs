namespace Zhengtong.Calendar;

/// <summary>China Standard Time (北京时间), fixed at +08:00: no daylight saving since 1992. The one place that converts.</summary>
public static class ChinaTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The instant at which clocks in China show this date and time of day (up to and including 24:00).</summary>
    public static DateTimeOffset At(DateOnly date, TimeSpan timeOfDay) =>
        new(date.DayNumber * TimeSpan.TicksPerDay + timeOfDay.Ticks, Offset);

    public static DateTimeOffset At(DateOnly date, TimeOnly time) => At(date, time.ToTimeSpan());

    /// <summary>The same instant, written in China time.</summary>
    public static DateTimeOffset InChina(this DateTimeOffset instant) => instant.ToOffset(Offset);

    public static DateOnly ChinaDate(this DateTimeOffset instant) =>
        DateOnly.FromDayNumber((int)((instant.UtcTicks + Offset.Ticks) / TimeSpan.TicksPerDay));

    public static TimeSpan ChinaTimeOfDay(this DateTimeOffset instant) =>
        TimeSpan.FromTicks((instant.UtcTicks + Offset.Ticks) % TimeSpan.TicksPerDay);

    /// <summary>The date in China now.</summary>
    public static DateOnly Today(this TimeProvider time) => time.GetUtcNow().ChinaDate();
}
