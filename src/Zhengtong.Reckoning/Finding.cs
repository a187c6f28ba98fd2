namespace Zhengtong.Reckoning;

/// <summary>What a check came to. “Cannot be checked” is an answer of its own and never a pass.</summary>
public enum Verdict { Inconsistent, Suspicious, Consistent, Uncheckable }

/// <summary>How much a finding weighs. <see cref="Ok"/> belongs to what holds or could not be checked.</summary>
public enum Severity { Error, Warning, Info, Ok }

/// <summary>One outcome of one rule at one place (核对结果).</summary>
/// <param name="Rule">Id of the rule, as in <c>R-SUM</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Verdict">What the check came to.</param>
/// <param name="Quote">The places in context, verbatim, joined by “…”.</param>
/// <param name="Line">Line (from 1) of the first place; 0 if something is absent and has no place.</param>
/// <param name="Stated">What the report says.</param>
/// <param name="Expected">What follows from its own figures.</param>
/// <param name="Arithmetic">The formula with the numbers filled in.</param>
/// <param name="Suggestion">What to do, for the writer of the report.</param>
/// <param name="Marks">The exact places in the document's text.</param>
public sealed record Finding(
    string Rule, Severity Severity, Verdict Verdict, string Quote, int Line,
    string Stated, string Expected, string Arithmetic, string Suggestion, IReadOnlyList<TextSpan> Marks);

/// <summary>Everything that was found in one report, in order of place.</summary>
/// <param name="File">Name of the document.</param>
/// <param name="Unit">The reporting unit (填报单位), empty if the report does not say.</param>
/// <param name="Year">The budget year (预算年度), or null.</param>
/// <param name="Findings">All outcomes, also what holds and what cannot be checked.</param>
public sealed record CheckResult(string File, string Unit, int? Year, IReadOnlyList<Finding> Findings)
{
    /// <summary>What somebody should look at: neither holding nor uncheckable.</summary>
    public IEnumerable<Finding> Problems =>
        Findings.Where(f => f.Verdict is Verdict.Inconsistent or Verdict.Suspicious);

    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);
}

/// <param name="Baseline">The same unit's report of the year before (上年报告), or null.</param>
public sealed record CheckOptions(Document? Baseline = null);
