using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A yearly report gives the whole year as it was: no forecasts, no part of the year (全年口径).</summary>
internal sealed partial class PeriodRule : IRule
{
    public string Id => "R-PERIOD";
    public string Law => "报告写全年实际数，不写“预计”“1—10月”“五年来”";
    public string Example => "预计全年满意率99.9%；2022年1—9月受理9082件。";

    [GeneratedRegex("预计(?:至|到|全年|今年|本年|[^,;。]{0,6}(?:完成|达|可))[^,;。]{0,20}|(?<!\\d)1-(?:[1-9]|1[01])月[^,;。]{0,12}|截(?:至|止)(?:到|至)?(?:20\\d\\d年)?(?:[1-9]|1[01])月(?:底|末|\\d{1,2}日)?[^,;。]{0,12}")]
    private static partial Regex Forecast();

    [GeneratedRegex("(?:[二三四五六七八九十]年来|近年来|历年|多年来|累计至今|成立以来)[^,;。]{0,24}")]
    private static partial Regex ManyYears();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        var forecasts = Find(report, Forecast(), p => true).FindAll(f => f.Passage.Text[(f.Match.Index + f.Match.Length)..] is var rest && !rest.Contains("全年", StringComparison.Ordinal) && !rest.Contains($"{report.Year}年", StringComparison.Ordinal));
        if (forecasts.Count > 0)
            yield return make.Wrong(Severity.Warning, forecasts.Select(f => f.Passage.At(f.Match.Index, f.Match.Index + f.Match.Length)).Take(6),
                string.Join("；", forecasts.Take(6).Select(f => f.Match.Value)), $"{report.Year}年全年实际数", "年度报告应写全年实际数", "改为1—12月的实际完成数。");
        foreach (var (passage, match) in Find(report, ManyYears(), p => true).Where(f => f.Match.Value.Any(char.IsAsciiDigit)))
            yield return make.Suspect(Severity.Warning, [passage.At(match.Index, match.Index + match.Length)], match.Value, $"{report.Year}年的数字", "跨年累计不是本年数", "写本年数；累计数另行注明。");
    }

    private static List<(Passage Passage, Match Match)> Find(Report report, Regex pattern, Func<Passage, bool> test) =>
        [.. report.Passages.Where(p => test(p) && !p.Chapter.Within(c => c.Kind is ChapterKind.Plans or ChapterKind.Goals or ChapterKind.Duties) && !p.Text.Contains("基本情况表"))
            .SelectMany(p => pattern.Matches(p.Text).Select(m => (p, m)))];
}
