using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>This report's figures for the year before are last year's report's figures (跨年衔接).</summary>
internal sealed class LastYearRule : IRule
{
    public string Id => "R-XREF";
    public string Law => "本报告的上年数等于上年报告的本年数；年初结转等于上年年末结转";
    public string Example => "上年报告支出决算300万元；本报告写“上年支出320万元”。";

    public IEnumerable<Finding> Check(Report report)
    {
        if (report.Baseline is not { Year: { } last } baseline || report.Year != last + 1)
            yield break;
        var make = new Findings(this, report);
        foreach (var fact in report.Facts.Where(f => f.Year == last))
            if (Of(baseline, fact.Concept, last, FactGroups.Settled(fact.Stage)) is { } before)
                yield return Judge(make, fact, before, fact.Concept);
        if (report.Facts.FirstOrDefault(f => f.Concept == Concept.Opening && f.Year == report.Year) is { } opening && Of(baseline, Concept.Closing, last, Stage.Actual) is { } closing)
            yield return Judge(make, opening, closing, Concept.Opening);
    }

    private static Fact? Of(Report baseline, string concept, int year, Stage stage) =>
        baseline.Facts.FirstOrDefault(f => f.Concept == concept && f.Year == year && FactGroups.Settled(f.Stage) == stage);

    private static Finding Judge(Findings make, Fact now, Fact before, string concept) =>
        now.Figure.Range.Meets(before.Figure.Range)
            ? make.Holds([now.Place], now.Figure.Printed, $"上年报告：{before.Figure.Printed}")
            : make.Error([now.Place], now.Figure.Printed, before.Figure.Printed, $"上年报告“{concept}”{before.Figure.Printed}≠{now.Figure.Printed}", "与上年报告衔接；口径有变的，说明原因。");
}
