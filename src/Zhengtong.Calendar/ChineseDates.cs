namespace Zhengtong.Calendar;

/// <summary>Dates as they are written on pages and in derivations.</summary>
public static class ChineseDates
{
    /// <summary>一 … 六, 日.</summary>
    public static string Weekday(DateOnly date) => "日一二三四五六"[(int)date.DayOfWeek].ToString();

    /// <summary>4 月 26 日</summary>
    public static string Day(DateOnly date) => $"{date.Month} 月 {date.Day} 日";

    /// <summary>4 月 26 日（五）</summary>
    public static string DayWithWeekday(DateOnly date) => $"{Day(date)}（{Weekday(date)}）";

    /// <summary>2024 年 4 月 26 日</summary>
    public static string FullDay(DateOnly date) => $"{date.Year} 年 {Day(date)}";

    /// <summary>One date with its weekday, or a span: 5 月 1–5 日, 4 月 30 日–5 月 2 日.</summary>
    public static string Span(DateOnly from, DateOnly to) => (from, to) switch
    {
        _ when from == to => DayWithWeekday(from),
        _ when from.Year != to.Year => $"{FullDay(from)}–{FullDay(to)}",
        _ when from.Month != to.Month => $"{Day(from)}–{Day(to)}",
        _ => $"{from.Month} 月 {from.Day}–{to.Day} 日",
    };
}
