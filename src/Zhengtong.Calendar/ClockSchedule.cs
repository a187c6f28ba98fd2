namespace Zhengtong.Calendar;

/// <summary>
/// What a ledger comes to: state, due date, thresholds. While a pause lasts, thresholds that had not been reached when it began
/// are null, for nobody knows when it ends; those reached stand, for a pause cannot undo them (but the reminder of a clock of
/// calendar days moves with its yellow). Before the start all are null.
/// </summary>
public sealed class ClockSchedule
{
    static readonly TimeSpan Instant = TimeSpan.FromMicroseconds(1);

    readonly TimeLine? line;

    internal ClockSchedule(
        OfficeCalendar calendar, Limit original, Limit limit, ClockEvent? start, ClockEvent? stop,
        IReadOnlyList<ClockPause> pauses, IReadOnlyList<ClockEvent> extensions, decimal yellowShare)
    {
        (Calendar, Original, Limit, Start, Stop, Pauses, Extensions) = (calendar, original, limit, start, stop, pauses, extensions);
        if (start is null)
            return;
        line = new(calendar, limit.Unit, start.At, pauses);
        DueAt = Due(line, start.At);
        RedAt = DueAt + Instant;
        var counted = limit.Amount * line.One * yellowShare;
        YellowAt = Earlier(limit.Amount > 0 && line.After(counted) is { } place ? line.InstantAt(place) : DueAt, DueAt);
        RemindAt = YellowAt is { } yellow ? Reminder(line, start.At, yellow, counted) : null;
    }

    public OfficeCalendar Calendar { get; }

    /// <summary>The limit as it was set.</summary>
    public Limit Original { get; }

    /// <summary>The limit with its extensions.</summary>
    public Limit Limit { get; }

    public ClockEvent? Start { get; }
    public ClockEvent? Stop { get; }
    public IReadOnlyList<ClockPause> Pauses { get; }
    public IReadOnlyList<ClockEvent> Extensions { get; }

    public ClockState State => this switch
    {
        { Start: null } => ClockState.NotStarted,
        { Stop: not null } => ClockState.Stopped,
        { Pauses: [.., { Resumed: null }] } => ClockState.Paused,
        _ => ClockState.Running,
    };

    /// <summary>The last moment in time: the close of office of the due day (民法典 Article 203).</summary>
    public DateTimeOffset? DueAt { get; }

    public DateOnly? DueDate => DueAt?.ChinaDate();

    /// <summary>One working day before yellow, never before the start.</summary>
    public DateTimeOffset? RemindAt { get; }

    public DateTimeOffset? YellowAt { get; }

    /// <summary>The first moment past due: a microsecond after <see cref="DueAt"/>, the finest that the database keeps.</summary>
    public DateTimeOffset? RedAt { get; }

    /// <summary>Years that the count runs through whose holidays have not been announced.</summary>
    public IEnumerable<int> UnpublishedYears => Start is null ? [] : Enumerable
        .Range(Start.At.ChinaDate().Year, LastDate.Year - Start.At.ChinaDate().Year + 1)
        .Where(year => !Calendar.IsPublished(year));

    /// <summary>The dates may still move.</summary>
    public bool Provisional => ProvisionalNote is not null;

    /// <summary>Says so, in Chinese; null when all years are announced.</summary>
    public string? ProvisionalNote => UnpublishedYears.ToList() is { Count: > 0 } years
        ? $"{string.Join("、", years)} 年的放假安排还没有公布，公布后日期可能变动"
        : null;

    /// <summary>The clock at an instant. Once stopped, it reads as at the stop.</summary>
    public ClockReading At(DateTimeOffset now)
    {
        if (line is null || now < Start!.At)
            return new(now, ClockState.NotStarted, 0, Limit.Amount, null, 0, 0, ClockLevel.Ample);
        var stopped = Stop is not null && now >= Stop.At;
        var at = stopped ? Stop!.At : now;
        var state = stopped ? ClockState.Stopped : Pauses.Any(p => p.Paused.At <= at && !(p.Resumed?.At <= at)) ? ClockState.Paused : ClockState.Running;
        var level = LevelAt(at);
        var (counted, notCounted) = line.Until(stopped ? line.Place(at) : Completed(at));
        var used = Math.Round(counted / line.One, 4);
        used = level < ClockLevel.Red ? Math.Min(used, Limit.Amount) : used;
        return new(now, state, used, Math.Max(0, Limit.Amount - used), stopped ? null : DaysLeft(at),
            level < ClockLevel.Red ? 0 : OverdueAt(at), Math.Round(notCounted / line.One, 4), level);
    }

    /// <summary>The derivation of the due date, line by line (为什么是这一天).</summary>
    public IReadOnlyList<DerivationLine> Explain(ClockLabel? label = null, DateOnly? today = null) =>
        Derivation.Of(this, label ?? ClockLabel.Plain, today);

    internal DateOnly LastDate =>
        new[] { DueDate, Stop?.At.ChinaDate(), Pauses is [.., var pause] ? (pause.Resumed ?? pause.Paused).At.ChinaDate() : null, Start!.At.ChinaDate() }.Max()!.Value;

    internal TimeLine Line => line ?? throw new InvalidOperationException("The clock has not started.");

    DateTimeOffset? Due(TimeLine line, DateTimeOffset start)
    {
        if (Limit.Amount == 0)
            return CloseOfUnpaused(start < Calendar.CloseOf(start.ChinaDate()) ? start.ChinaDate() : start.ChinaDate().AddDays(1));
        return line.After(Limit.Amount * line.One) is not { } place ? null
            : Limit.Unit != LimitUnit.CalendarDays ? line.InstantAt(place)
            : CloseOfUnpaused(DateOnly.FromDayNumber((int)Math.Ceiling(place)));
    }

    /// <summary>The close of office of the first working day from a date on that no pause takes; null when an open pause does.</summary>
    DateTimeOffset? CloseOfUnpaused(DateOnly date)
    {
        date = Calendar.WorkdayOnOrAfter(date);
        foreach (var pause in Pauses)
        {
            if (pause.DatesNotCounted(Calendar, Limit.Unit) is not var (from, to) || date < from || date > to)
                continue;
            if (pause.Resumed is null)
                return null;
            date = Calendar.WorkdayOnOrAfter(to.AddDays(1));
        }
        return Calendar.CloseOf(date);
    }

    DateTimeOffset Reminder(TimeLine line, DateTimeOffset start, DateTimeOffset yellow, decimal counted)
    {
        var before = Limit.Unit switch
        {
            LimitUnit.WorkingDays => line.InstantAt(line.After(counted - 1)!.Value),
            LimitUnit.WorkingHours => line.InstantAt(line.After(counted - Calendar.HoursOn(yellow.ChinaDate()).Total.Ticks)!.Value),
            _ => WorkingDayBefore(yellow),
        };
        return before > start ? before : start;
    }

    /// <summary>In office time; where that falls into a pause, at its end.</summary>
    DateTimeOffset WorkingDayBefore(DateTimeOffset instant)
    {
        var (date, time) = (instant.ChinaDate(), instant.ChinaTimeOfDay());
        if (!Calendar.IsWorkday(date))
            (date, time) = (Calendar.AddWorkingDays(date, -1), TimeSpan.FromDays(1));
        date = Calendar.AddWorkingDays(date, -1);
        var hours = Calendar.HoursOn(date);
        var before = ChinaTime.At(date, TimeSpan.FromTicks(Math.Clamp(time.Ticks, hours.Opens.Ticks, hours.Closes.Ticks)));
        return Pauses.FirstOrDefault(p => p.Paused.At <= before && before < p.Resumed?.At)?.Resumed?.At ?? before;
    }

    ClockLevel LevelAt(DateTimeOffset at) =>
        at >= RedAt ? ClockLevel.Red : at >= YellowAt ? ClockLevel.Yellow : at >= RemindAt ? ClockLevel.Soon : ClockLevel.Ample;

    /// <summary>The end of the last day that has ended at the close of office; for hours, now.</summary>
    decimal Completed(DateTimeOffset at) => Limit.Unit == LimitUnit.WorkingHours ? Line.Place(at) : Line.Place(LastEnded(at));

    DateOnly LastEnded(DateTimeOffset at) => at >= Calendar.CloseOf(at.ChinaDate()) ? at.ChinaDate() : at.ChinaDate().AddDays(-1);

    int? DaysLeft(DateTimeOffset at)
    {
        if (DueDate is not { } due)
            return null;
        if (at >= RedAt)
            return 0;
        var left = Limit.Unit == LimitUnit.WorkingHours
            ? Calendar.WorkingDaysBetween(LastEnded(at), due)
            : Line.Until(Line.Place(due)).Counted - Line.Until(Completed(at)).Counted;
        return Math.Max(1, (int)Math.Ceiling(left));
    }

    decimal OverdueAt(DateTimeOffset at) => Limit.Unit == LimitUnit.WorkingHours
        ? Math.Round((Line.Until(Line.Place(at)).Counted - Line.Until(Line.Place(DueAt!.Value)).Counted) / Line.One, 4)
        : Math.Max(1, Line.Until(Line.Place(at)).Counted - Line.Until(Line.Place(DueDate!.Value)).Counted);

    static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a < b ? a : b ?? a;
}
