namespace Zhengtong.Platform.Data;

/// <summary>The present in China time, cut to the microsecond: the grain the database keeps and the journal hashes.</summary>
public static class ChinaClock
{
    static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateTimeOffset Now(TimeProvider time) => Cut(time.GetUtcNow());

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(Now(time).DateTime);

    /// <summary>The same instant, in China time and whole microseconds.</summary>
    public static DateTimeOffset Cut(DateTimeOffset instant)
    {
        var china = instant.ToOffset(Offset);
        return china.AddTicks(-(china.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
