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
        var findings = RuleBook.Rules.SelectMany(rule => rule.Check(report).Take(RuleBook.MostFindingsPerRule))
            .DistinctBy(f => (f.Rule, f.Verdict, f.Quote, f.Stated, f.Expected))
            .OrderBy(f => f.Line).ThenBy(f => f.Severity).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Quote, StringComparer.Ordinal);
        return new(document.Name, report.Unit, report.Year, [.. findings]);
    }
}
