using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A report on a year is signed after the year has ended (落款日期).</summary>
internal sealed partial class DateRule : IRule
{
    public string Id => "R-PERIOD";
    public string Law => "落款日期在报告年度结束之后";
    public string Example => "2023年度自评报告，落款2023年4月18日。";

    [GeneratedRegex(@"^(?:填报日期:?|报告日期:?|日期:?)?(?<year>20\d\d)年(?<month>\d{1,2})月(?:\d{1,2}日)?$")]
    private static partial Regex Signed();

    public IEnumerable<Finding> Check(Report report)
    {
        if (report.Year is not { } year)
            yield break;
        var make = new Findings(this, report);
        foreach (var passage in report.Passages.Where(p => p.Text.Length < 20))
            if (Signed().Match(passage.Text) is { Success: true } m)
                yield return int.Parse(m.Groups["year"].ValueSpan) > year || m.Groups["year"].Value == year.ToString() && m.Groups["month"].Value == "12"
                    ? make.Holds([passage.At(0, passage.Text.Length)], m.Value, $"{m.Value}在{year}年度结束之后")
                    : make.Suspect(Severity.Warning, [passage.At(0, passage.Text.Length)], m.Value, $"{year + 1}年以后", $"报告年度{year}年尚未结束", "请核对落款日期或报告年度。");
    }
}
