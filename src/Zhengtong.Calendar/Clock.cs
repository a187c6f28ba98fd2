namespace Zhengtong.Calendar;

/// <summary>Computes a clock from its ledger. Nothing else decides a due date.</summary>
public static class Clock
{
    /// <summary>The share of the limit, extensions included, after which a case turns yellow.</summary>
    public const decimal DefaultYellowShare = 0.9m;

    /// <param name="events">The ledger, in order of <see cref="ClockEvent.Seq"/>.</param>
    /// <param name="yellowShare">More than 0, at most 1.</param>
    /// <exception cref="ClockException">The ledger contradicts itself.</exception>
    public static ClockSchedule Replay(
        Limit limit, IReadOnlyList<ClockEvent> events, OfficeCalendar calendar, decimal yellowShare = DefaultYellowShare)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(yellowShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(yellowShare, 1);
        ClockEvent? start = null, stop = null, pause = null, last = null;
        List<ClockPause>? pauses = null;
        List<ClockEvent>? extensions = null;
        var total = limit;
        foreach (var entry in Ledger.InForce(events))
        {
            if (entry.At < last?.At)
                throw new ClockException(ClockFault.OutOfOrder, entry);
            if (stop is not null)
                throw new ClockException(ClockFault.AlreadyStopped, entry);
            if (start is null != (entry.Kind == ClockEventKind.Start))
                throw new ClockException(start is null ? ClockFault.NotStarted : ClockFault.StartedTwice, entry);
            switch (entry.Kind)
            {
                case ClockEventKind.Start:
                    start = entry;
                    break;
                case ClockEventKind.Pause:
                    pause = pause is null ? entry : throw new ClockException(ClockFault.PausedTwice, entry);
                    break;
                case ClockEventKind.Resume:
                    (pauses ??= []).Add(new(pause ?? throw new ClockException(ClockFault.NotPaused, entry), entry));
                    pause = null;
                    break;
                case ClockEventKind.Extend:
                    total = Extend(total, entry);
                    (extensions ??= []).Add(entry);
                    break;
                case ClockEventKind.Stop:
                    stop = entry;
                    break;
            }
            last = entry;
        }
        if (pause is not null)
            (pauses ??= []).Add(new(pause, null));
        return new(calendar, limit, total, start, stop, pauses ?? [], extensions ?? [], yellowShare);
    }

    static Limit Extend(Limit limit, ClockEvent entry) => entry.Extension switch
    {
        not { Amount: > 0 } => throw new ClockException(ClockFault.ExtensionMissing, entry),
        { } more when more.Unit != limit.Unit => throw new ClockException(ClockFault.ExtensionInOtherUnit, entry),
        { } more => limit with { Amount = limit.Amount + more.Amount },
    };
}
