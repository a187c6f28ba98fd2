using System.Globalization;

namespace Zhengtong.Calendar;

/// <summary>What one date means for one clock, before equal neighbours are folded.</summary>
sealed record DerivationDay(DerivationKind Kind, string Text, string Counted, string Source)
{
    /// <summary>Set where a pause begins to stop this clock: what it rests on.</summary>
    public string? PauseBasis { get; private init; }

    /// <summary>Null before the start and after the end of the clock.</summary>
    public static DerivationDay? Of(ClockSchedule clock, ClockLabel label, DateOnly date, DateOnly last)
    {
        if (clock.Start is not { } start || date < start.At.ChinaDate() || date > last)
            return null;
        var day = clock.Calendar.Describe(date);
        var pause = clock.Pauses.LastOrDefault(p => Stops(clock, p, date));
        var kind = KindOf(clock, day, pause);
        List<string?> texts = [], sources = [];
        if (kind != DerivationKind.Pause || day.IsWorkday)
            (texts, sources) = ([day.Name], [day.Source]);
        if (kind == DerivationKind.Start)
            (texts, sources) = ([start.Cause ?? "开始计时"], [StartSource(clock, start)]);
        foreach (var other in clock.Pauses)
            texts.Add(PauseText(clock, other, date));
        if (pause?.Paused.At.ChinaDate() == date)
            sources.Add(pause.Paused.Basis);
        foreach (var extension in clock.Extensions.Where(e => e.At.ChinaDate() == date))
        {
            texts.Add($"延期 {extension.Extension}{Person(extension, "批准")}");
            sources.Add(extension.Basis);
        }
        if (clock.Stop?.At.ChinaDate() == date)
            texts.Add(clock.Stop.Cause ?? "停止计时");
        if (date == clock.DueDate)
        {
            texts.Add($"{label.Name}到期");
            sources.AddRange([label.Basis ?? $"{label.Name} {clock.Limit}".Trim(), Ended(clock, date) ? "《民法典》第二百零三条" : null, clock.ProvisionalNote]);
        }
        return new(kind, Join(texts), CountedOn(clock, day, kind), Join(sources))
        {
            PauseBasis = pause?.Paused.At.ChinaDate() == date ? pause.Paused.Basis ?? "停" : null,
        };
    }

    public static string Join(params IEnumerable<string?> parts) => string.Join("；", parts.Where(p => !string.IsNullOrEmpty(p)).Distinct());

    static bool Stops(ClockSchedule clock, ClockPause pause, DateOnly date) =>
        clock.Limit.Unit == LimitUnit.WorkingHours
            ? pause.Paused.At.ChinaDate() <= date && !(pause.Resumed?.At.ChinaDate() < date)
            : pause.DatesNotCounted(clock.Calendar, clock.Limit.Unit) is var (from, to) && from <= date && date <= to;

    static DerivationKind KindOf(ClockSchedule clock, Day day, ClockPause? pause) => day switch
    {
        _ when day.Date == clock.Start!.At.ChinaDate() => DerivationKind.Start,
        _ when day.Date == clock.DueDate => DerivationKind.Due,
        { IsWorkday: false } when clock.Limit.Unit != LimitUnit.CalendarDays => DerivationKind.NotCounted,
        _ when pause is not null => DerivationKind.Pause,
        _ when Ended(clock, day.Date) => DerivationKind.NotCounted,
        _ => DerivationKind.Counted,
    };

    /// <summary>The limit had run out before this date, a rest day that moves the due date on.</summary>
    static bool Ended(ClockSchedule clock, DateOnly date) =>
        clock.Limit.Unit == LimitUnit.CalendarDays && clock.Line.Until(clock.Line.Place(date)).Counted >= Math.Ceiling(clock.Limit.Amount) + 1;

    static string CountedOn(ClockSchedule clock, Day day, DerivationKind kind)
    {
        var hours = clock.Limit.Unit == LimitUnit.WorkingHours;
        var end = clock.Line.Until(clock.Line.Place(day.Date)).Counted / clock.Line.One;
        var before = clock.Line.Until(clock.Line.Place(day.Date.AddDays(-1))).Counted / clock.Line.One;
        return kind switch
        {
            DerivationKind.Start when !hours => "第 0 天",
            DerivationKind.NotCounted => "—",
            DerivationKind.Pause when end == before => "停",
            DerivationKind.Due when Ended(clock, day.Date) => "顺延",
            _ => Math.Min(end, clock.Limit.Amount).ToString("0.##", CultureInfo.InvariantCulture),
        };
    }

    static string StartSource(ClockSchedule clock, ClockEvent start) => clock.Limit.Unit == LimitUnit.WorkingHours
        ? $"从 {start.At.InChina():HH:mm} 起算办公时间"
        : $"{start.Cause ?? "开始"}当日不算";

    static string? PauseText(ClockSchedule clock, ClockPause pause, DateOnly date)
    {
        var (from, to) = (pause.Paused.At.InChina(), pause.Resumed?.At.InChina());
        var cause = pause.Paused.Cause ?? "暂停";
        var days = clock.Limit.Unit != LimitUnit.WorkingHours;
        var counts = pause.DatesNotCounted(clock.Calendar, clock.Limit.Unit) is null;
        var (first, last) = (pause.Paused.At.ChinaDate(), pause.Resumed?.At.ChinaDate());
        return date switch
        {
            _ when date == first && date == last => $"暂停：{cause}，{from:HH:mm}–{to:HH:mm}{(days ? "，当日照算" : "")}",
            _ when date == first => $"暂停：{cause}{Person(pause.Paused, "提出")}",
            _ when date == last => $"{cause}中；{date.Day} 日 {to:HH:mm} 恢复{(!days ? "" : counts ? "，未占办公时间，照算" : "，次日续算")}",
            _ when date > first && (last is null || date < last) && clock.Calendar.IsWorkday(date) => $"{cause}中",
            _ => null,
        };
    }

    static string Person(ClockEvent entry, string did) => entry.By is null ? "" : $"（{entry.By}{did}）";
}
