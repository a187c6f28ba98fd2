using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>An annex that is referred to is there (引用的附件).</summary>
internal sealed partial class ReferenceRule : IRule
{
    public string Id => "R-REF";
    public string Law => "引用的附件、附表在报告里";
    public string Example => "详见附件3（全文只有附件1、附件2）。";

    [GeneratedRegex(@"(?:见|详见|参见)(?:本报告)?(?:附件|附表)(\d{1,2}|[一二三四五六七八九十])")]
    private static partial Regex Reference();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        var there = report.Passages.Where(p => p.Marker is { Style: MarkerStyle.Annex } && p.IsHeading).Select(p => p.Marker!.Number).ToHashSet();
        foreach (var passage in report.Passages)
            foreach (Match m in Reference().Matches(passage.Text))
                if ((int.TryParse(m.Groups[1].ValueSpan, out var n) ? n : (int)(ChineseNumeral.Read(m.Groups[1].ValueSpan) ?? 0)) is var number && !there.Contains(number))
                    yield return there.Count > 0
                        ? make.Wrong(Severity.Warning, [passage.At(m.Index, m.Index + m.Length)], m.Value, "附件" + number, $"全文有附件{string.Join("、", there.Order())}", "补上附件或改正编号。")
                        : make.Open([passage.At(m.Index, m.Index + m.Length)], m.Value, "附件不在这个文件里");
    }
}
