using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Zhengtong.Calendar;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>A pause as somebody types it; without an end it lasts.</summary>
public sealed class TypedPause
{
    [Display(Name = "暂停从"), DataType(DataType.DateTime)] public DateTime? From { get; set; }

    [Display(Name = "恢复在"), DataType(DataType.DateTime)] public DateTime? To { get; set; }

    [Display(Name = "为什么暂停"), StringLength(40)] public string? Cause { get; set; }
}

/// <summary>The question of the deadline calculator (期限计算): from when, how long, with which pauses.</summary>
public sealed class Deadline
{
    public const int MostPauses = 5;

    [Display(Name = "从什么时候算", Description = "受理的时间；受理当天不算在内"), Required] public DateTime? Start { get; set; }

    [Display(Name = "多长"), Required, Range(0, 2000)] public decimal? Amount { get; set; }

    [Display(Name = "单位"), Required] public TypedUnit? Unit { get; set; }

    public List<TypedPause> Pauses { get; set; } = [];

    public enum TypedUnit
    {
        [Display(Name = "工作日")] WorkingDays,
        [Display(Name = "自然日")] CalendarDays,
        [Display(Name = "工作小时")] WorkingHours,
    }

    /// <summary>The answer.</summary>
    public sealed record Answer(
        DateTimeOffset? DueAt, string Due, bool Provisional, string? Note, IReadOnlyList<Line> Lines);

    public sealed record Line(DateOnly From, DateOnly To, string Dates, DerivationKind Kind, string Text, string Counted, string Source);

    /// <exception cref="Refusal">The pauses contradict each other, or a date lies outside the calendar.</exception>
    public Answer Reckon(OfficeCalendar calendar)
    {
        try
        {
            var start = At(Start!.Value);
            var events = new List<ClockEvent> { new(1, ClockEventKind.Start, start, "开始") };
            foreach (var pause in Pauses.Where(p => p.From is not null).OrderBy(p => p.From))
            {
                events.Add(new(events.Count + 1, ClockEventKind.Pause, At(pause.From!.Value), pause.Cause ?? "暂停"));
                if (pause.To is { } to) events.Add(new(events.Count + 1, ClockEventKind.Resume, At(to)));
            }
            var schedule = Clock.Replay(new Limit(Amount!.Value, (LimitUnit)(int)Unit!.Value), events, calendar);
            return new(schedule.DueAt, Say(schedule), schedule.Provisional, schedule.ProvisionalNote,
                [.. schedule.Explain().Select(l => new Line(l.From, l.To, l.Dates, l.Kind, l.Text, l.Counted, l.Source))]);
        }
        catch (ClockException wrong)
        {
            throw Refusal.Invalid(nameof(Pauses), wrong.Message);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Refusal.Invalid(nameof(Start), $"只能算 {OfficeCalendar.FirstDate.Year} 到 {OfficeCalendar.LastDate.Year} 年以内的");
        }
    }

    /// <summary>Read from an address: <c>start=2024-04-26T10:31&amp;amount=5&amp;unit=workingDays&amp;pause=2024-04-30T09:20/2024-05-07T11:00</c>.</summary>
    public static Deadline Parse(IQueryCollection query)
    {
        var wrong = new List<FieldMessage>();
        var read = new Deadline
        {
            Start = Time(query["start"], "start", wrong),
            Amount = decimal.TryParse(query["amount"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= 2000 ? amount : Wrong<decimal?>(wrong, "amount", "amount 要在 0 到 2000 之间"),
            Unit = Enum.TryParse<TypedUnit>(query["unit"], true, out var unit) && Enum.IsDefined(unit) ? unit : Wrong<TypedUnit?>(wrong, "unit", "unit 应是 workingDays、calendarDays 或 workingHours"),
        };
        foreach (var text in query["pause"].OfType<string>().Take(MostPauses + 1))
        {
            var parts = text.Split('/');
            read.Pauses.Add(new() { From = Time(parts[0], "pause", wrong), To = parts.Length > 1 && parts[1].Length > 0 ? Time(parts[1], "pause", wrong) : null });
        }
        if (read.Pauses.Count > MostPauses) wrong.Add(new("pause", $"最多 {MostPauses} 段暂停"));
        return wrong.Count == 0 ? read : throw Refusal.Invalid(wrong);
    }

    static string Say(ClockSchedule schedule) => schedule.DueAt is { } due
        ? $"{ChineseDates.FullDay(due.ChinaDate())}（{ChineseDates.Weekday(due.ChinaDate())}）{due.InChina():HH:mm}" : "恢复后再算";

    static DateTimeOffset At(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), ChinaTime.Offset);

    static DateTime? Time(string? text, string field, List<FieldMessage> wrong) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time : Wrong<DateTime?>(wrong, field, $"{field} 应写成 2024-04-26T10:31，北京时间");

    static T? Wrong<T>(List<FieldMessage> wrong, string field, string message)
    {
        wrong.Add(new(field, message));
        return default;
    }
}
