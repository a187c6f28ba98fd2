using Zhengtong.Platform.Access;

namespace Zhengtong.Platform.UseCases;

/// <summary>When something was done, and by whom: all that an entity may know of time and users.</summary>
/// <param name="At">The instant, whole microseconds (the database's grain), China time.</param>
/// <param name="By">Who acts.</param>
public readonly record struct Moment(DateTimeOffset At, Caller By)
{
    /// <summary>The legal day (日) the instant falls on, in China time.</summary>
    public DateOnly Date => DateOnly.FromDateTime(At.DateTime);
}
