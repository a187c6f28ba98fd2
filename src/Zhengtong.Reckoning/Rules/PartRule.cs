using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A part is no larger than its whole, also across sections and forms (部分不大于整体).</summary>
internal sealed class PartRule : IRule
{
    private static readonly (string Part, string Whole)[] Parts =
    [
        (Concept.Projects, Concept.Spending), (Concept.Basic, Concept.Spending), (Concept.Projects, Concept.Turnover), (Concept.Basic, Concept.Turnover),
        (Concept.Personnel, Concept.Basic), (Concept.Running, Concept.Basic), (Concept.Hospitality, Concept.ThreePublic), (Concept.AssetsInUse, Concept.Assets),
    ];

    public string Id => "R-PART";
    public string Law => "部分不大于整体；各项目自评表之和不超过项目支出";
    public string Example => "全年受理100件，其中紧急工单186件。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var list in report.Lists.Where(l => l.Items.Count == 1))
            yield return Single(make, list);
        foreach (var group in FactGroups.Of(report))
            foreach (var (part, whole) in Parts)
                if (group[part] is { } p && group[whole] is { } w)
                    foreach (var finding in Pair(make, group, p, w))
                        yield return finding;
        if (Projects(make, report) is { } projects)
            yield return projects;
    }

    private static Finding Single(Findings make, Enumeration list)
    {
        var (part, whole) = (list.Items[0].Figure, list.Total.Figure);
        var arithmetic = $"{part.Printed}≤{whole.Printed}";
        return part.Range.Low <= whole.Range.High ? make.Holds([list.Place], part.Printed, arithmetic)
            : make.Error([list.Place], part.Printed, "≤" + whole.Printed, arithmetic.Replace('≤', '>'), "“其中”不能大于总数，请核对。");
    }

    private static IEnumerable<Finding> Pair(Findings make, FactGroup group, Fact part, Fact whole)
    {
        Place[] places = [part.Place, whole.Place];
        if (part.Figure.Range.Low > whole.Figure.Range.High)
            yield return make.Error(places, $"{part.Concept}{part.Figure.Printed}", "≤" + whole.Figure.Printed, $"{part.Figure.Printed}>{whole.Figure.Printed}", $"{part.Concept}不能大于{whole.Concept}。");
        else if (part.Concept == Concept.Projects && group[Concept.Basic] is { } basic && part.Figure.Range.Low > (whole.Figure.Range - basic.Figure.Range).High)
            yield return make.Wrong(Severity.Info, places, $"{part.Concept}{part.Figure.Printed}", "≤" + Arithmetic.Like(part.Figure, whole.Amount - basic.Amount),
                $"{Arithmetic.Text(whole.Amount / part.Figure.Scale)}-{Arithmetic.Text(basic.Amount / part.Figure.Scale)}={Arithmetic.Text((whole.Amount - basic.Amount) / part.Figure.Scale)}", "与分项之和不符同源。");
    }

    private static Finding? Projects(Findings make, Report report)
    {
        var forms = report.Forms.Where(f => f.Project.Length > 0 && f.FundTotal?.Executed?.Number is not null).DistinctBy(f => f.Project).ToList();
        var whole = report.Facts.FirstOrDefault(f => f.Concept == Concept.Projects && f.IsActual && f.Part.IsAnnex) ?? report.Facts.FirstOrDefault(f => f.Concept == Concept.Projects && f.IsActual);
        if (forms.Count == 0 || whole is null)
            return null;
        var amounts = forms.Select(f => FactReader.InMoney(f.FundTotal!.Executed!.Number!, f.MoneyScale)).ToList();
        var sum = amounts.Sum(a => a.Amount);
        var arithmetic = $"{Arithmetic.Plus(amounts.Select(a => a.Amount / whole.Figure.Scale))}={Arithmetic.Text(sum / whole.Figure.Scale)}";
        Place[] places = [.. forms.Select(f => new Place(f.FundTotal!.Row.At)), whole.Place];
        return sum - amounts.Sum(a => a.Half) > whole.Figure.Range.High
            ? make.Error(places, Arithmetic.Like(whole.Figure, sum), "≤" + whole.Figure.Printed, arithmetic, "各项目自评表的执行数之和超过了项目支出。")
            : make.Holds(places, Arithmetic.Like(whole.Figure, sum), $"{arithmetic}≤{whole.Figure.Printed}；自评覆盖率{(whole.Amount == 0 ? 0 : sum / whole.Amount * 100):0.00}%");
    }
}
