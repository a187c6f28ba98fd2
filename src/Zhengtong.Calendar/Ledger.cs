namespace Zhengtong.Calendar;

/// <summary>What holds of a ledger after its corrections.</summary>
static class Ledger
{
    /// <summary>The entries in force, each replacement in the place of the entry that it corrects.</summary>
    public static IReadOnlyList<ClockEvent> InForce(IReadOnlyList<ClockEvent> events)
    {
        var corrected = false;
        for (var i = 0; i < events.Count; i++)
        {
            if (i > 0 && events[i].Seq <= events[i - 1].Seq)
                throw new ClockException(ClockFault.OutOfOrder, events[i]);
            corrected |= events[i].Corrects is not null || events[i].Kind == ClockEventKind.Correct;
        }
        return corrected ? Correct(events) : events;
    }

    static List<ClockEvent> Correct(IReadOnlyList<ClockEvent> events)
    {
        var places = new List<ClockEvent?>();
        var placeOf = new Dictionary<int, int>();
        foreach (var entry in events)
        {
            var corrects = entry.Corrects ?? (entry.Kind == ClockEventKind.Correct ? entry.Seq : null);
            var place = places.Count;
            if (corrects is { } seq && !placeOf.TryGetValue(seq, out place))
                throw new ClockException(ClockFault.CorrectsUnknown, entry);
            placeOf[entry.Seq] = place;
            if (place == places.Count)
                places.Add(null);
            places[place] = entry.Kind == ClockEventKind.Correct ? null : entry;
        }
        return [.. places.OfType<ClockEvent>()];
    }
}
