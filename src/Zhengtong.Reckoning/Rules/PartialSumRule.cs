using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>The parts of a partial list do not exceed the total, and what remains is small (部分列举).</summary>
internal sealed class PartialSumRule : IRule
{
    private const decimal NotableRemainder = 0.05m;

    public string Id => "R-SUM-MAIN";
    public string Law => "“主要包括……等”所列之和不超过合计，余额超过5%的应说明";
    public string Example => "项目支出100万元，主要包括信息化建设80万元、宣传费30万元。";

    public IEnumerable<Finding> Check(Report report) =>
        report.Lists.Where(l => !l.IsComplete && l.Items.Count > 1 && l.Total.Figure.IsExact).Select(l => CheckList(new(this, report), l));

    private static Finding CheckList(Findings make, Enumeration list)
    {
        var total = list.Total.Figure;
        var items = list.Items.Select(i => i.Figure).ToList();
        var sum = items.Sum(i => i.Amount);
        var rest = total.Amount - sum;
        var tolerance = items.Append(total).Sum(f => f.Half);
        var arithmetic = $"{Arithmetic.Plus(items.Select(i => i.Amount / total.Scale))}={Arithmetic.Text(sum / total.Scale)}";
        if (rest < -tolerance && items.TrueForAll(i => i.IsExact))
            return make.Error([list.Place], total.Printed, "≥" + Arithmetic.Like(total, sum), arithmetic, "所列部分之和超过了合计，请核对合计和各部分。");
        return total.Kind == Text.UnitKind.Money && rest > total.Amount * NotableRemainder + tolerance
            ? make.Wrong(Severity.Info, [list.Place], total.Printed, Arithmetic.Like(total, sum), $"{arithmetic}，余{Arithmetic.Like(total, rest)}", "余额超过合计的5%，请补充说明其用途。") with { Verdict = Verdict.Suspicious }
            : make.Holds([list.Place], total.Printed, arithmetic);
    }
}
