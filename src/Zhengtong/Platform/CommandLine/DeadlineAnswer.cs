using Zhengtong.Calendar;

namespace Zhengtong.Platform.CommandLine;

/// <summary>A computed deadline as JSON; instants in China time.</summary>
sealed record DeadlineAnswer(
    DateTimeOffset Start, string Limit, DateTimeOffset? DueAt, DateTimeOffset? RemindAt, DateTimeOffset? YellowAt, DateTimeOffset? RedAt,
    bool IsProvisional, string? Note, IReadOnlyList<DeadlineAnswer.Line> Derivation)
{
    public sealed record Line(DateOnly From, DateOnly To, DerivationKind Kind, string Text, string Counted, string Source);

    public static DeadlineAnswer Of(ClockSchedule clock) => new(
        clock.Start!.At, clock.Limit.ToString(), clock.DueAt, clock.RemindAt, clock.YellowAt, clock.RedAt, clock.Provisional, clock.ProvisionalNote,
        [.. clock.Explain().Select(line => new Line(line.From, line.To, line.Kind, line.Text, line.Counted, line.Source))]);
}
