using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Standard totals are the sum of their standard parts wherever they stand (支出=基本+项目).</summary>
internal sealed class CompositionRule : IRule
{
    private static readonly (string[] Total, string[][] Parts)[] Compositions =
    [
        ([Concept.Spending, Concept.Turnover], [[Concept.Basic], [Concept.Projects]]),
        ([Concept.Basic], [[Concept.Personnel], [Concept.Running]]),
        ([Concept.Vehicles], [[Concept.VehiclePurchase], [Concept.VehicleRunning]]),
        ([Concept.ThreePublic], [[Concept.Abroad], [Concept.Vehicles], [Concept.Hospitality]]),
        ([Concept.ThreePublic], [[Concept.Abroad], [Concept.VehiclePurchase], [Concept.VehicleRunning], [Concept.Hospitality]]),
    ];

    public string Id => "R-SUM";
    public string Law => "总支出=基本支出+项目支出；基本支出=人员经费+公用经费；“三公”=出国+用车+接待";
    public string Example => "支出总计100万元。（一）基本支出60万元。（二）项目支出50万元。";

    public IEnumerable<Finding> Check(Report report) =>
        from @group in FactGroups.Of(report)
        from composition in Compositions
        let finding = CheckOne(new(this, report), @group, composition.Total, composition.Parts)
        where finding is not null
        select finding;

    private static Finding? CheckOne(Findings make, FactGroup group, string[] totals, string[][] partNames)
    {
        if (group.First(totals) is not { } total || partNames.Select(group.First).ToList() is not { } parts || parts.Contains(null))
            return null;
        // Where the sentence itself lists them, the list is checked.
        if (total.Sentence >= 0 && parts.TrueForAll(p => p!.Sentence == total.Sentence) && make.Report.IsListed(total.Place))
            return null;
        var facts = parts.OfType<Fact>().ToList();
        var places = facts.Append(total).Select(f => f.Place);
        var arithmetic = string.Join("+", facts.Select(f => f.Concept + Arithmetic.Text(f.Amount / total.Figure.Scale)))
            + "=" + Arithmetic.Text(facts.Sum(f => f.Amount) / total.Figure.Scale);
        return Arithmetic.Sum(total.Figure, facts.Select(f => f.Figure)) switch
        {
            Fit.Holds => make.Holds(places, total.Figure.Printed, arithmetic),
            Fit.Rounding => make.Wrong(Severity.Info, places, total.Figure.Printed, Arithmetic.Like(total.Figure, facts.Sum(f => f.Amount)), arithmetic, "请用同样的小数位数。"),
            _ => make.Error(places, $"{total.Concept}{total.Figure.Printed}", Arithmetic.Like(total.Figure, facts.Sum(f => f.Amount)), arithmetic,
                "分项之和与总数不符，请对照决算表核对哪一个数字写错了。"),
        };
    }
}
