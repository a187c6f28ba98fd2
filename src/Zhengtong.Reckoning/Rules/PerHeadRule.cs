using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Per-head figures are of a plausible size (人均). Default ranges: 工资福利 5—25万元, 公用 0.5—15万元.</summary>
internal sealed class PerHeadRule : IRule
{
    private static readonly (string Concept, decimal Low, decimal High)[] Ranges = [(Concept.Personnel, 50_000, 250_000), (Concept.Running, 5_000, 150_000)];

    public string Id => "R-PERCAP";
    public string Law => "人均人员经费5—25万元、人均公用经费0.5—15万元";
    public string Example => "在职15人，人员经费1200万元。";

    public IEnumerable<Finding> Check(Report report)
    {
        var staff = report.Facts.Where(f => f.Concept == Concept.Staff && f.Amount > 0).ToList();
        if (staff.Select(f => f.Amount).Distinct().Count() != 1)
            yield break;
        foreach (var (concept, low, high) in Ranges)
            if (report.Facts.FirstOrDefault(f => f.Concept == concept && f.IsActual && f.Year == (report.Year ?? f.Year)) is { } fact)
            {
                var each = fact.Amount / staff[0].Amount;
                var arithmetic = $"{fact.Figure.Printed}/{staff[0].Figure.Printed}={each / 10_000:0.00}万元";
                var make = new Findings(this, report);
                yield return each < low || each > high
                    ? make.Suspect(Severity.Info, [fact.Place, staff[0].Place], fact.Figure.Printed, $"人均{low / 10_000:0.#}—{high / 10_000:0.#}万元", arithmetic, "核对金额单位、人数口径。")
                    : make.Holds([fact.Place, staff[0].Place], fact.Figure.Printed, arithmetic);
            }
    }
}
