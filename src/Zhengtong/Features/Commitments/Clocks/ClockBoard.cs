using System.Globalization;
using Zhengtong.Calendar;
using Zhengtong.Platform.Web;
using Derived = Zhengtong.Platform.Web.Derivation;
using Timer = Zhengtong.Platform.Web.Timer;

namespace Zhengtong.Features.Commitments;

/// <summary>
/// The clocks of a commitment as people read them (时限), and why they end on these days: promised and statutory in one
/// table with two columns, every other clock in one of its own.
/// </summary>
public sealed record ClockBoard(IReadOnlyList<ClockBoard.Part> Parts)
{
    /// <summary>Clocks that share a derivation.</summary>
    /// <param name="Ended">None of them runs any more.</param>
    public sealed record Part(IReadOnlyList<Timer> Timers, Derived? Why, bool Ended);

    /// <summary>What still runs, and what is past; a page shows the past folded, but of what has ended the limits of the whole.</summary>
    public IReadOnlyList<Part> Shown => Parts.Any(p => !p.Ended) ? [.. Parts.Where(p => !p.Ended)] : [.. Parts.Take(1)];

    public IReadOnlyList<Part> Folded => [.. Parts.Except(Shown)];

    public static ClockBoard Of(CommitmentKind kind, IReadOnlyCollection<CommitmentClock> clocks, DateTimeOffset now, OfficeCalendar calendar)
    {
        var read = clocks.OrderBy(c => c.Ladder).ThenBy(c => c.Name, StringComparer.Ordinal).Select(c => new Read(c, c.Replay(calendar), LabelOf(kind, c))).ToList();
        var pair = read.Where(r => r.Clock.Name is ClockNames.Promised or ClockNames.Statutory).ToList();
        return new([.. new[] { pair }.Concat(read.Except(pair).Select(r => new List<Read> { r })).Where(p => p.Count > 0)
            .Select(p => new Part([.. p.Select(r => TimerOf(r, now))], Why(p, now.ChinaDate()), p.TrueForAll(r => !r.Clock.IsOpen)))]);
    }

    /// <summary>What a clock is called: 承诺, 法定, or as its kind names it.</summary>
    public static string NameOf(CommitmentKind kind, CommitmentClock clock) => clock.Name switch
    {
        ClockNames.Promised => "承诺",
        ClockNames.Statutory => "法定",
        var other => kind.ClockLabels.GetValueOrDefault(other, other),
    };

    public static ClockLabel LabelOf(CommitmentKind kind, CommitmentClock clock) =>
        new(NameOf(kind, clock), clock.Basis, clock.Ladder == ClockLadder.Statute ? "不属第四十五条所列" : null);

    sealed record Read(CommitmentClock Clock, ClockSchedule Schedule, ClockLabel Label);

    static Timer TimerOf(Read read, DateTimeOffset now)
    {
        var due = read.Schedule.DueAt is not { } at ? "恢复后再算"
            : read.Clock.Unit == LimitUnit.WorkingHours ? Format.Moment(at) : Format.Day(at.ChinaDate());
        var reading = read.Schedule.At(now);
        return new(read.Label.Name, read.Schedule.Limit.ToString(), due, Faces.Of(read.Clock, read.Schedule, now), Math.Min(reading.Used, read.Schedule.Limit.Amount),
            Math.Max(read.Schedule.Limit.Amount, 1), Note(read.Schedule, reading));
    }

    static string Note(ClockSchedule schedule, ClockReading reading)
    {
        var unit = schedule.Limit.UnitName;
        var paused = string.Join("、", schedule.Pauses.Select(p => p.Paused.Cause).OfType<string>().Distinct());
        return Words.Sentence(
            $"已用 {Number(reading.Used)} {unit}",
            schedule.Extensions.Count > 0 ? $"延期 {Number(schedule.Limit.Amount - schedule.Original.Amount)} {unit}" : null,
            reading.NotCounted > 0 ? $"{paused}停了 {Number(reading.NotCounted)} {unit}" : null,
            reading.IsPaused ? "恢复后接着算" : null,
            schedule.ProvisionalNote);
    }

    static Derived Why(List<Read> part, DateOnly today)
    {
        var (first, second) = (part[0], part.ElementAtOrDefault(1));
        var rows = second is null
            ? first.Schedule.Explain(first.Label, today).Select(l => (l.Dates, l.Text, Counts: new[] { l.Counted }, l.Source, l.Kind, l.IsToday, l.To))
            : Calendar.Derivation.Merge(first.Schedule, first.Label, second.Schedule, second.Label, today)
                .Select(r => (r.Dates, r.Text, Counts: new[] { r.First, r.Second }, r.Source, r.Kind, r.IsToday, r.To));
        return new([.. part.Select(r => r.Label.Name)], [.. rows.Select(r => new Derived.Line(r.Dates, r.Text, r.Counts, r.Source, KindOf(r.Kind, r.IsToday),
            r.Kind == DerivationKind.Due ? Math.Max(0, part.FindIndex(p => p.Schedule.DueDate == r.To)) : null))]);
    }

    public static Derived.Kind KindOf(DerivationKind kind, bool isToday) => (kind, isToday) switch
    {
        (DerivationKind.Pause, _) => Derived.Kind.Paused,
        (DerivationKind.NotCounted, _) => Derived.Kind.Skipped,
        (_, true) => Derived.Kind.Today,
        _ => Derived.Kind.Counted,
    };

    static string Number(decimal n) => n.ToString("0.##", CultureInfo.InvariantCulture);
}
