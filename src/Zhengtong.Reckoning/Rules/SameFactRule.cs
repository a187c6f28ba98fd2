using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>The same quantity, year and stage has one value in text, tables and annexes (前后一致).</summary>
internal sealed class SameFactRule : IRule
{
    public string Id => "R-XREF";
    public string Law => "同一事实在正文、表格、附件各处的数字相同";
    public string Example => "附件：项目支出343.74万元；正文：项目支出419.20万元。";

    public IEnumerable<Finding> Check(Report report)
    {
        var split = FactGroups.HasOtherFunds(report);
        foreach (var same in report.Facts.GroupBy(f => (f.Concept, f.Year, Stage: FactGroups.Settled(f.Stage), Fund: !split && f.Fund == Fund.General ? Fund.All : f.Fund)))
            if (same.Select(f => f.Place).Distinct().Count() > 1)
                foreach (var finding in Compare(new(this, report), same.Key.Concept, [.. same]))
                    yield return finding;
    }

    private static IEnumerable<Finding> Compare(Findings make, string concept, List<Fact> facts)
    {
        var values = new List<List<Fact>>();
        foreach (var fact in facts)
            if (values.Find(v => v[0].Figure.Range.Meets(fact.Figure.Range)) is { } same)
                same.Add(fact);
            else
                values.Add([fact]);
        if (values.Count == 1)
        {
            yield return make.Holds(facts.Select(f => f.Place).Take(4), concept + facts[0].Figure.Printed, $"{facts.Count}处相同");
            yield break;
        }
        if (concept is Concept.Posts or Concept.Staff && values.Count > 2)
            yield break;
        var right = values.MaxBy(v => (Supported(make.Report, v[0]) ? 1000 : 0) + v.Count * 2 + (v.Exists(f => f.Part.IsAnnex) ? 1 : 0))!;
        foreach (var other in values.Where(v => v != right && !UnitRule.IsSlip(v[0].Figure, right[0].Figure)))
            yield return make.Error([other[0].Place, right[0].Place], concept + other[0].Figure.Printed, right[0].Figure.Printed,
                Derivation(make.Report, right[0]) ?? $"{other[0].Figure.Printed}≠{right[0].Figure.Printed}", $"“{concept}”两处数字不同，请以决算数为准改正。");
    }

    /// <summary>True if the total less the other parts gives this value: then the other value is the wrong one.</summary>
    private static bool Supported(Report report, Fact fact) => Derivation(report, fact) is not null;

    private static string? Derivation(Report report, Fact fact)
    {
        if (fact.Concept is not (Concept.Projects or Concept.Basic))
            return null;
        var like = report.Facts.Where(f => f.Year == fact.Year && FactGroups.Settled(f.Stage) == FactGroups.Settled(fact.Stage)).ToList();
        var others = like.Where(f => f.Concept == (fact.Concept == Concept.Projects ? Concept.Basic : Concept.Projects));
        foreach (var total in like.Where(f => f.Concept is Concept.Spending or Concept.Turnover))
            foreach (var other in others)
                if (Arithmetic.Sum(total.Figure, [fact.Figure, other.Figure]) == Fit.Holds)
                    return $"{Arithmetic.Text(total.Amount / fact.Figure.Scale)}-{Arithmetic.Text(other.Amount / fact.Figure.Scale)}={Arithmetic.Text(fact.Amount / fact.Figure.Scale)}";
        return null;
    }
}
