using Zhengtong.Calendar;

namespace Zhengtong.Features.Commitments;

/// <summary>A clock in the API (时限): where it stands, and why it ends on that day, line by line.</summary>
/// <param name="DueAt">Null while it is paused.</param>
/// <param name="Used">In the limit's unit.</param>
/// <param name="Provisional">Why the date may still move; null when it stands.</param>
public sealed record ClockItem(
    string Name, string Label, string Limit, string Basis, ClockState State, ClockLevel Level, DateTimeOffset? DueAt, decimal Used, int? DaysLeft,
    string? Provisional, IReadOnlyList<DerivationLine> Why)
{
    internal static ClockItem Of(CommitmentKind kind, CommitmentClock clock, OfficeCalendar calendar, DateTimeOffset now)
    {
        var (schedule, label) = (clock.Replay(calendar), ClockBoard.LabelOf(kind, clock));
        var reading = schedule.At(now);
        return new(clock.Name, label.Name, schedule.Limit.ToString(), clock.Basis, clock.State, clock.Level, schedule.DueAt, reading.Used, reading.DaysLeft,
            schedule.ProvisionalNote, schedule.Explain(label, now.ChinaDate()));
    }
}
