using System.Globalization;
using System.Text.RegularExpressions;
using Zhengtong.Calendar;

namespace Zhengtong.Features.Commitments;

/// <summary>Reads days as people copy them from a notice, one line a day or a span: <c>2027-10-01 至 2027-10-07 国庆节</c>.</summary>
static partial class DayLines
{
    const int LongestSpan = 31;

    /// <summary>The days, or what is wrong with a line, in Chinese.</summary>
    public static (IReadOnlyList<SpecialDay> Days, string? Wrong) Read(string text, int year, bool isWorkday, string notice)
    {
        var days = new List<SpecialDay>();
        var lines = text.Split('\n').Select(l => l.Trim()).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0) continue;
            if (Line().Match(lines[i]) is not { Success: true } match
                || !Date(match.Groups["from"].Value, out var from) || !Date(match.Groups["to"] is { Success: true } end ? end.Value : match.Groups["from"].Value, out var to))
                return ([], $"第 {i + 1} 行看不懂。请写成：{year}-10-01 至 {year}-10-07 国庆节");
            if (to < from || to.DayNumber - from.DayNumber >= LongestSpan)
                return ([], $"第 {i + 1} 行的起止不对");
            // A notice may move days across the turn of the year, never further.
            if (from < new DateOnly(year, 1, 1).AddDays(-15) || to > new DateOnly(year, 12, 31).AddDays(15))
                return ([], $"第 {i + 1} 行不在 {year} 年");
            for (var day = from; day <= to; day = day.AddDays(1))
            {
                if (days.Any(d => d.Date == day)) return ([], $"{day:yyyy-MM-dd} 写了两次");
                if (isWorkday && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) return ([], $"{day:yyyy-MM-dd} 不是周六、周日，不用写成调休上班");
                days.Add(new(day, isWorkday, match.Groups["name"].Value.Trim(), notice));
            }
        }
        return (days, null);
    }

    static bool Date(string text, out DateOnly date) => DateOnly.TryParseExact(text, ["yyyy-M-d", "yyyy.M.d", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    [GeneratedRegex(@"^(?<from>\d{4}[-./]\d{1,2}[-./]\d{1,2})(\s*(至|到|~|—|–)\s*(?<to>\d{4}[-./]\d{1,2}[-./]\d{1,2}))?\s+(?<name>[^\s<>]{1,20})$")]
    private static partial Regex Line();
}
