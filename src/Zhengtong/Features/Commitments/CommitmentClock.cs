using Zhengtong.Calendar;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>What happens as a clock runs out (预警规则).</summary>
public enum ClockLadder
{
    /// <summary>Reminder, yellow, red: the promise to the party.</summary>
    Promise,

    /// <summary>Grave when exceeded: the limit of the law.</summary>
    Statute,

    /// <summary>Yellow when exceeded: one link overdue while the whole is in time (环节超时).</summary>
    Step,

    /// <summary>No card: something lapses by itself, and the tenant is told.</summary>
    Lapse,
}

/// <summary>
/// A named clock (时限钟) of a commitment: a limit and a ledger of entries. What is derived from the ledger by replay
/// over the county's calendar is cached; the ledger is only added to.
/// </summary>
public sealed class CommitmentClock
{
    public Guid CommitmentId { get; init; }

    /// <summary>promised, statutory, or what the tenant calls it.</summary>
    public required string Name { get; init; }

    public decimal Amount { get; init; }

    public LimitUnit Unit { get; init; }

    /// <summary>Where the limit comes from (承诺时限, 《行政许可法》第四十二条).</summary>
    public required string Basis { get; init; }

    public ClockLadder Ladder { get; init; }

    public ClockState State { get; private set; }

    /// <summary>Null while paused.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When the next level is reached; null when none is ahead, or while paused.</summary>
    public DateTimeOffset? AlarmAt { get; private set; }

    public ClockLevel Level { get; private set; }

    public List<ClockEntry> Entries { get; init; } = [];

    public Limit Limit => new(Amount, Unit);

    public bool IsOpen => State is ClockState.Running or ClockState.Paused;

    public ClockSchedule Replay(OfficeCalendar calendar) => Clock.Replay(Limit, [.. Entries.OrderBy(e => e.Seq).Select(e => e.ToEvent())], calendar);

    internal void Start(Moment moment, OfficeCalendar calendar) => Add(ClockEventKind.Start, moment, calendar, Basis, null);

    internal void Pause(string cause, string basis, Moment moment, OfficeCalendar calendar) => Add(ClockEventKind.Pause, moment, calendar, basis, cause);

    internal void Resume(string? cause, Moment moment, OfficeCalendar calendar) => Add(ClockEventKind.Resume, moment, calendar, null, cause);

    internal void Stop(Moment moment, OfficeCalendar calendar) => Add(ClockEventKind.Stop, moment, calendar, null, null);

    internal void Extend(Limit by, string reason, string basis, Moment moment, OfficeCalendar calendar) =>
        Add(ClockEventKind.Extend, moment, calendar, basis, reason, by);

    /// <summary>Derives state and instants anew, as after a change of the calendar.</summary>
    public void Refresh(OfficeCalendar calendar)
    {
        var schedule = Replay(calendar);
        State = schedule.State;
        DueAt = State == ClockState.Running ? schedule.DueAt : null;
        AlarmAt = State == ClockState.Running ? Rungs(schedule).Where(r => r.Level > Level).Select(r => (DateTimeOffset?)r.At).FirstOrDefault() : null;
    }

    /// <summary>Climbs to the highest level reached by now.</summary>
    /// <returns>The levels reached anew, each with its instant.</returns>
    public IReadOnlyList<(ClockLevel Level, DateTimeOffset At)> Climb(DateTimeOffset now, OfficeCalendar calendar)
    {
        if (State != ClockState.Running) return [];
        var reached = Rungs(Replay(calendar)).Where(r => r.Level > Level && r.At <= now).ToList();
        if (reached.Count > 0) Level = reached[^1].Level;
        Refresh(calendar);
        return reached;
    }

    IEnumerable<(ClockLevel Level, DateTimeOffset At)> Rungs(ClockSchedule schedule) =>
        (Ladder switch
        {
            ClockLadder.Promise => new (ClockLevel, DateTimeOffset?)[] { (ClockLevel.Reminder, schedule.RemindAt), (ClockLevel.Yellow, schedule.YellowAt), (ClockLevel.Red, schedule.RedAt) },
            ClockLadder.Statute => [(ClockLevel.Grave, schedule.RedAt)],
            _ => [(ClockLevel.Yellow, schedule.RedAt)],
        }).Where(r => r.Item2 is not null).Select(r => (r.Item1, r.Item2!.Value));

    void Add(ClockEventKind kind, Moment moment, OfficeCalendar calendar, string? basis, string? cause, Limit? extension = null)
    {
        Entries.Add(new ClockEntry
        {
            CommitmentId = CommitmentId,
            Name = Name,
            Seq = Entries.Count + 1,
            Kind = kind,
            At = moment.At,
            Cause = cause,
            Basis = basis,
            Amount = extension?.Amount,
            Unit = extension?.Unit,
            ByName = moment.By.Name,
        });
        try
        {
            Refresh(calendar);
        }
        catch (ClockException e)
        {
            Entries.RemoveAt(Entries.Count - 1);
            throw Refusal.NotNow("clock." + e.Fault, e.Message);
        }
    }
}

/// <summary>One entry of a clock's ledger (时限台账).</summary>
public sealed class ClockEntry
{
    public Guid CommitmentId { get; init; }

    public required string Name { get; init; }

    public int Seq { get; init; }

    public ClockEventKind Kind { get; init; }

    public DateTimeOffset At { get; init; }

    public string? Cause { get; init; }

    public string? Basis { get; init; }

    public decimal? Amount { get; init; }

    public LimitUnit? Unit { get; init; }

    public string? ByName { get; init; }

    public int? Corrects { get; init; }

    public ClockEvent ToEvent() => new(Seq, Kind, At, Cause, Basis, Amount is { } amount ? new Limit(amount, Unit!.Value) : null, ByName, Corrects);
}
