using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>The unit calls itself by its own kind, and the year is the report's (单位与年度).</summary>
internal sealed class EntityRule : IRule
{
    public string Id => "R-ENTITY";
    public string Law => "单位自称与单位名称一致，年度与报告年度一致";
    public string Example => "某某局的报告里写“我中心”；2023年度报告写“2022年度整体支出绩效自评”。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        var kind = report.Unit.Length > 0 ? Vocabulary.UnitKinds.FirstOrDefault(k => report.Unit.EndsWith(k, StringComparison.Ordinal)) : null;
        if (kind is not null)
            foreach (var other in Vocabulary.UnitKinds.Where(k => k != kind && !kind.EndsWith(k) && !k.EndsWith(kind)))
                if (report.Passages.FirstOrDefault(p => p.Text.Contains("我" + other)) is { } passage && !report.Passages.Any(p => p.Text.Contains("我" + kind) && p == passage))
                {
                    var at = passage.Text.IndexOf("我" + other, StringComparison.Ordinal);
                    yield return make.Suspect(Severity.Warning, [passage.At(at, Math.Min(passage.Text.Length, at + 16))], "我" + other, "我" + kind, $"单位名称：{report.Unit}", "统一单位自称；可能是套用了别的报告。");
                }
        foreach (var passage in report.Passages)
            foreach (System.Text.RegularExpressions.Match m in Vocabulary.ReportYear().Matches(passage.Text))
                if (int.Parse(m.Groups[1].ValueSpan) is var year && report.Year is { } due && year != due && !passage.Chapter.Within(c => c.Kind == ChapterKind.Plans))
                    yield return make.Wrong(Severity.Warning, [passage.At(m.Index, m.Index + m.Length)], year.ToString(), due.ToString(), $"报告年度{due}", "改为报告年度；可能是沿用了上年的文字。");
    }
}
