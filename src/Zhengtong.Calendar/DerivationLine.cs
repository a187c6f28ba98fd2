namespace Zhengtong.Calendar;

/// <summary>What a clock is called in a derivation, and what its limit rests on.</summary>
/// <param name="RunsOnBecause">Why this clock runs on where the other one pauses.</param>
public sealed record ClockLabel(string Name, string? Basis = null, string? RunsOnBecause = null)
{
    public static readonly ClockLabel Plain = new("");

    /// <summary>The promised limit (承诺时限), which may pause for what the published implementation list says.</summary>
    public static readonly ClockLabel Promised = new("承诺");

    /// <summary>The statutory limit (法定时限), which pauses only for what 行政许可法 Article 45 lists.</summary>
    /// <param name="basis">The article or regulation that sets it.</param>
    public static ClockLabel Statutory(string? basis = null) => new("法定", basis, "不属第四十五条所列");
}

/// <summary>What a line of a derivation shows; the page chooses its look by it.</summary>
public enum DerivationKind { Start, Counted, NotCounted, Pause, Due }

/// <summary>One date or span in the derivation of a due date.</summary>
/// <param name="Text">What happened: 受理, 劳动节放假, 暂停：现场核查; may be empty.</param>
/// <param name="Counted">第 0 天, the number of the day, 停 (paused), — (no working day), or empty after the end.</param>
/// <param name="Source">The notice, article or list; may be empty.</param>
public sealed record DerivationLine(
    DateOnly From, DateOnly To, DerivationKind Kind, string Text, string Counted, string Source, bool IsToday)
{
    /// <summary>4 月 26 日（五） or 5 月 1–5 日.</summary>
    public string Dates => ChineseDates.Span(From, To);
}

/// <summary>One date or span in the derivation of two due dates side by side.</summary>
public sealed record DerivationRow(
    DateOnly From, DateOnly To, DerivationKind Kind, string Text, string First, string Second, string Source, bool IsToday)
{
    /// <summary>4 月 26 日（五） or 5 月 1–5 日.</summary>
    public string Dates => ChineseDates.Span(From, To);
}
