using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>The standard rates of the evaluation framework follow from the report's own amounts (财预〔2013〕53号附件).</summary>
internal sealed class ControlRateRule : IRule
{
    public string Id => "R-RATE";
    public string Law => "共性指标的比率等于本报告的分子除以分母（财预〔2013〕53号）";
    public string Example => "编制20人、在职15人，在职人员控制率80%。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        var known = new Dictionary<StandardRate, List<(Fact part, Fact whole)>>();
        foreach (var rate in report.Rates.Where(r => !r.IsTarget && r.Figure.Kind == UnitKind.Percent))
            if (Vocabulary.StandardRates.FirstOrDefault(r => r.Names.Any(n => rate.Name.EndsWith(n, StringComparison.Ordinal))) is { Names: not null } standard)
            {
                if (!known.TryGetValue(standard, out var pairs))
                    known[standard] = pairs = Pairs(report, standard);
                if (CheckOne(make, report, rate, standard, pairs) is { } finding)
                    yield return finding;
            }
    }

    private static List<(Fact part, Fact whole)> Pairs(Report report, StandardRate standard) =>
        [.. (from whole in Of(report, standard.Whole, standard.WholeStages)
                     from part in Of(report, standard.Part, standard.PartStages)
                     where whole.Amount > 0 && whole != part && whole.Year == part.Year && whole.Year == (report.Year ?? 0)
                     select (part, whole)).Take(20)];

    private static Finding? CheckOne(Findings make, Report report, RateStatement rate, StandardRate standard, List<(Fact part, Fact whole)> pairs)
    {
        if (pairs.Count == 0)
            return null;
        if (standard.IsLoose && HoldsBeside(report, rate))
            return null;
        var fits = pairs.Select(p => (p.part, p.whole, Fit: Fit(rate, p.part, p.whole, standard))).ToList();
        var best = fits.MinBy(f => f.Fit);
        var ratio = Ratio(best.part, best.whole, standard);
        var arithmetic = standard.IsChange
            ? $"({Arithmetic.Text(best.part.Amount / best.whole.Figure.Scale)}-{Arithmetic.Text(best.whole.Amount / best.whole.Figure.Scale)})/{Arithmetic.Text(best.whole.Amount / best.whole.Figure.Scale)}={ratio:0.00}%"
            : $"{Arithmetic.Text(best.part.Amount / best.whole.Figure.Scale)}/{Arithmetic.Text(best.whole.Amount / best.whole.Figure.Scale)}={ratio:0.00}%";
        Place[] places = [rate.Statement.Place, best.part.Place, best.whole.Place];
        return best.Fit switch
        {
            Rules.Fit.Holds => make.Holds([rate.Statement.Place], rate.Figure.Printed, arithmetic),
            Rules.Fit.Rounding => make.Wrong(Severity.Info, places, rate.Figure.Printed, $"{ratio:0.00}%", arithmetic, "四舍五入之差。"),
            _ when fits.Select(f => Math.Round(Ratio(f.part, f.whole, standard), 1)).Distinct().Count() > 1 || standard.IsLoose =>
                make.Suspect(Severity.Warning, places, rate.Figure.Printed, $"{ratio:0.00}%", arithmetic, "按本报告的数字算不出这个比率，请写明分子分母口径。"),
            _ => make.Error(places, rate.Figure.Printed, $"{ratio:0.00}%", arithmetic, "请核对比率或它的分子、分母。"),
        };
    }

    // A rate of the whole budget may be of other amounts than the facts known; two amounts told beside it that give it will do.
    private static bool HoldsBeside(Report report, RateStatement rate)
    {
        var beside = report.Beside(rate.Passage).Where(s => s.Figure is { Kind: UnitKind.Money, IsExact: true }).TakeLast(MostBeside).ToList();
        return beside.Exists(a => beside.Exists(b => a != b && b.Figure.Amount > 0 && Arithmetic.Share(rate.Figure, a.Figure, b.Figure) != Rules.Fit.Wrong));
    }

    private const int MostBeside = 12;

    private static IEnumerable<Fact> Of(Report report, string[] concepts, Stage[] stages) =>
        report.Facts.Where(f => concepts.Contains(f.Concept) && (stages.Length == 0 || stages.Contains(FactGroups.Settled(f.Stage))) && f.Fund is Fund.All or Fund.General);

    private static decimal Ratio(Fact part, Fact whole, StandardRate standard) =>
        (standard.IsChange ? part.Amount - whole.Amount : part.Amount) / whole.Amount * 100;

    private static Fit Fit(RateStatement rate, Fact part, Fact whole, StandardRate standard)
    {
        var numerator = standard.IsChange ? part.Figure.Range - whole.Figure.Range : part.Figure.Range;
        return Interval.Quotient(numerator, whole.Figure.Range) is { } quotient
            ? Arithmetic.Percent(rate.Figure, Ratio(part, whole, standard), quotient.Scaled(100))
            : Rules.Fit.Holds;
    }
}
