namespace Zhengtong.Calendar;

public enum ClockState { NotStarted, Running, Paused, Stopped }

/// <summary>How near the end is.</summary>
public enum ClockLevel
{
    Ample,

    /// <summary>提醒: one working day before yellow, or less.</summary>
    Soon,

    /// <summary>黄牌: nine tenths of the limit used (a parameter).</summary>
    Yellow,

    /// <summary>红牌: past due.</summary>
    Red,
}

/// <summary>A clock read at an instant; amounts in the unit of the limit.</summary>
/// <param name="Used">
/// Whole days counted, without today before it ends; when the clock has stopped, with the day of the stop. Hours are exact.
/// </param>
/// <param name="Remaining">Limit less <paramref name="Used"/>, never below zero.</param>
/// <param name="DaysLeft">Days until due, today counted until it ends (不满一天按一天); null while there is no due date ahead.</param>
/// <param name="Overdue">Days past due, a part counting as a whole; hours exact. See <see cref="IsOverdue"/>.</param>
/// <param name="NotCounted">What pauses have taken out so far.</param>
/// <param name="Level">A paused clock keeps the level that it had reached before the pause and gains none.</param>
public sealed record ClockReading(
    DateTimeOffset At,
    ClockState State,
    decimal Used,
    decimal Remaining,
    int? DaysLeft,
    decimal Overdue,
    decimal NotCounted,
    ClockLevel Level)
{
    public bool IsPaused => State == ClockState.Paused;
    public bool IsOverdue => Level == ClockLevel.Red;
}
