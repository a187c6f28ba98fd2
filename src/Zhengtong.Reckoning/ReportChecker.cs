using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Rules;

namespace Zhengtong.Reckoning;

/// <summary>Checks the arithmetic of a published self-evaluation (勾稽核对). Pure, deterministic, linear in length.</summary>
public static class ReportChecker
{
    public static CheckResult Check(Document document, CheckOptions? options = null)
    {
        var baseline = options?.Baseline is { } b ? ReportReader.Read(b) : null;
        var report = ReportReader.Read(document, baseline);
        var around = new Corroboration(report);
        var certain = RuleBook.Rules.Where(r => r is not ILastResort).SelectMany(rule => Bounded(rule, report)).Where(f => !around.BearsOut(f)).ToList();
        var doubted = certain.Where(f => f.Severity is Severity.Error or Severity.Warning).SelectMany(f => f.Marks).ToList();
        var findings = certain.Concat(RuleBook.Rules.OfType<ILastResort>().SelectMany(rule => Bounded(rule, report)).Where(f => !f.Marks.Any(m => doubted.Exists(d => d.Start < m.End && m.Start < d.End))))
            .DistinctBy(f => (f.Rule, f.Verdict, f.Quote, f.Stated, f.Expected))
            .OrderBy(f => f.Line).ThenBy(f => f.Severity).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Quote, StringComparer.Ordinal);
        return new(document.Name, report.Unit, report.Year, [.. findings]);
    }

    private static IEnumerable<Finding> Bounded(IRule rule, Report report)
    {
        var found = rule.Check(report).Take(RuleBook.MostFindingsPerRule + 1).ToList();
        if (found.Count > RuleBook.MostFindingsPerRule)
            report.LeftOut.Add($"规则{rule.Id}的结果超过{RuleBook.MostFindingsPerRule}条，以后的没有核对");
        return found.Take(RuleBook.MostFindingsPerRule);
    }
}
