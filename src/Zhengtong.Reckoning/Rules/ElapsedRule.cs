using System.Globalization;
using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Days between two printed dates are so many as the sentence says (历时天数).</summary>
internal sealed partial class ElapsedRule : IRule
{
    public string Id => "R-DELTA";
    public string Law => "历时天数=两个日期之差（首尾计入与否，允许差一天）";
    public string Example => "评价小组12月9日进点，12月20日结束，历时22天。";

    [GeneratedRegex("(?:(?<year>20\\d\\d)年)?(?<month>1[0-2]|[1-9])月(?<day>3[01]|[12]\\d|[1-9])日")]
    private static partial Regex Day();

    [GeneratedRegex("(?:历时|耗时|用时|实用|共用|用了?|计|共|耽误|停工|延误|持续|为期)(?:了)?(?<days>\\d{1,3})(?:个)?(?:日历)?天|(?<days>\\d{1,3})天时间")]
    private static partial Regex Days();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var passage in report.Passages.Where(p => p.Text.Contains('天')))
            foreach (var sentence in passage.Sentences)
                if (CheckOne(make, report, passage, sentence) is { } finding)
                    yield return finding;
    }

    private static Finding? CheckOne(Findings make, Report report, Passage passage, Stretch sentence)
    {
        var text = passage.Text[sentence.Start..sentence.End];
        if (Days().Match(text) is not { Success: true } told)
            return null;
        // The two dates before it, or those in the bracket right after it.
        var after = text.AsSpan(told.Index + told.Length).StartsWith("(") ? Day().Matches(text[(told.Index + told.Length)..]).Take(2).ToList() : [];
        var dates = after.Count == 2 ? after : [.. Day().Matches(text[..told.Index]).TakeLast(2)];
        if (dates.Count != 2 || Read(dates[0], report.Year) is not { } first || Read(dates[1], first.Year) is not { } last || last <= first)
            return null;
        var (days, stated) = (last.DayNumber - first.DayNumber, int.Parse(told.Groups["days"].ValueSpan, CultureInfo.InvariantCulture));
        Place[] places = [passage.At(sentence.Start, sentence.Start + text.Length)];
        var arithmetic = $"{first:M月d日}至{last:M月d日}";
        return Math.Abs(days - stated) <= 1 ? make.Holds(places, told.Value, arithmetic)
            : make.Suspect(Severity.Warning, places, $"{stated}天", $"{days}天（首尾都计为{days + 1}天）", arithmetic, "请核对起止日期和天数。");
    }

    private static DateOnly? Read(Match m, int? year)
    {
        var (y, month, day) = (m.Groups["year"].Success ? int.Parse(m.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : year ?? 0, int.Parse(m.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(m.Groups["day"].ValueSpan, CultureInfo.InvariantCulture));
        return y > 0 && day <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, day) : null;
    }
}
