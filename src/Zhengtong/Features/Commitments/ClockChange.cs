using Zhengtong.Calendar;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>What a tenant's transition does to the clocks of its commitment. The tenant decides; the kernel keeps the ledger.</summary>
public abstract record ClockChange(string Clock)
{
    public sealed record Start(string Clock, Limit Limit, string Basis, ClockLadder Ladder) : ClockChange(Clock);

    /// <param name="Basis">The article, or the published list, that allows it.</param>
    public sealed record Pause(string Clock, string Cause, string Basis) : ClockChange(Clock);

    public sealed record Resume(string Clock, string? Cause = null) : ClockChange(Clock);

    public sealed record Extend(string Clock, Limit By, string Reason, string Basis) : ClockChange(Clock);

    public sealed record Stop(string Clock) : ClockChange(Clock);
}

/// <summary>The clocks most commitments have; a tenant may name more.</summary>
public static class ClockNames
{
    /// <summary>承诺时限.</summary>
    public const string Promised = "promised";

    /// <summary>法定时限.</summary>
    public const string Statutory = "statutory";
}

public sealed partial class Commitment
{
    /// <summary>Carries out what a transition asked of the clocks.</summary>
    /// <exception cref="Refusal">The ledger does not allow it (paused twice, already stopped …).</exception>
    public void Apply(IEnumerable<ClockChange> changes, Moment moment, OfficeCalendar calendar)
    {
        foreach (var change in changes)
            Apply(change, moment, calendar);
        Sum();
    }

    /// <summary>Derives all open clocks anew, as after a change of the calendar.</summary>
    public void Refresh(OfficeCalendar calendar)
    {
        foreach (var clock in Clocks.Where(c => c.IsOpen))
            clock.Refresh(calendar);
        Sum();
    }

    /// <summary>Lets the clocks reach the levels that are due by now.</summary>
    public IReadOnlyList<ClockLevelReached> Climb(DateTimeOffset now, OfficeCalendar calendar)
    {
        var reached = Clocks.Where(c => c.AlarmAt <= now)
            .SelectMany(c => c.Climb(now, calendar).Select(r => new ClockLevelReached(Id, Kind, c.Name, r.Level, r.At, c.Ladder == ClockLadder.Lapse))).ToList();
        Sum();
        return reached;
    }

    public CommitmentClock? Clock(string name) => Clocks.Find(c => c.Name == name);

    void Apply(ClockChange change, Moment moment, OfficeCalendar calendar)
    {
        if (change is ClockChange.Start start)
        {
            var clock = new CommitmentClock { CommitmentId = Id, Name = start.Clock, Amount = start.Limit.Amount, Unit = start.Limit.Unit, Basis = start.Basis, Ladder = start.Ladder };
            clock.Start(moment, calendar);
            Clocks.Add(clock);
            return;
        }
        var running = Clock(change.Clock) ?? throw new InvalidOperationException($"{Number} has no clock {change.Clock}");
        switch (change)
        {
            case ClockChange.Pause pause: running.Pause(pause.Cause, pause.Basis, moment, calendar); break;
            case ClockChange.Resume resume: running.Resume(resume.Cause, moment, calendar); break;
            case ClockChange.Extend extend: running.Extend(extend.By, extend.Reason, extend.Basis, moment, calendar); break;
            case ClockChange.Stop: running.Stop(moment, calendar); break;
        }
    }

    /// <summary>The open clocks that count: what the county owes; where it owes nothing yet, what lapses by itself, such as the days to answer whether an application is accepted.</summary>
    internal static List<CommitmentClock> Pressing(IEnumerable<CommitmentClock> clocks)
    {
        var open = clocks.Where(c => c.IsOpen).ToList();
        return open.Exists(c => c.Ladder != ClockLadder.Lapse) ? open.FindAll(c => c.Ladder != ClockLadder.Lapse) : open;
    }

    void Sum()
    {
        var pressing = Pressing(Clocks);
        DueAt = IsOpen ? pressing.Min(c => c.DueAt) : null;
        Paused = IsOpen && pressing.Exists(c => c is { Ladder: ClockLadder.Promise, State: Calendar.ClockState.Paused });
        Level = Clocks.Where(c => c.Ladder != ClockLadder.Lapse).Select(c => c.Level).DefaultIfEmpty().Max();
    }
}
