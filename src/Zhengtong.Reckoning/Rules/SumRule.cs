using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>The parts of a complete list add up to its total (分项之和等于合计).</summary>
internal sealed class SumRule : IRule
{
    /// <summary>Below this share of the total, “其中” plainly picks out examples.</summary>
    private const decimal LeastCoverage = 0.6m;

    public string Id => "R-SUM";
    public string Law => "完整列举的各分项之和等于合计";
    public string Example => "支出合计100万元，其中：基本支出60万元，项目支出50万元。";

    public IEnumerable<Finding> Check(Report report) => report.Lists.Where(l => l.IsComplete).Select(l => CheckList(new(this, report), l));

    private static Finding CheckList(Findings make, Enumeration list)
    {
        var total = list.Total.Figure;
        var items = list.Items.Select(i => i.Figure).ToList();
        var sum = items.Sum(i => i.Amount);
        var arithmetic = $"{Arithmetic.Plus(items.Select(i => i.Amount / total.Scale))}={Arithmetic.Text(sum / total.Scale)}";
        var expected = Arithmetic.Like(total, sum);
        switch (Arithmetic.Sum(total, items))
        {
            case Fit.Holds:
                return make.Holds([list.Place], total.Printed, arithmetic);
            case Fit.Rounding:
                return make.Wrong(Severity.Info, [list.Place], total.Printed, expected, arithmetic, "数字取整后不再相加得合计，请用同样的小数位数。");
        }
        if (items is [var one, var other] && ((one.Range - other.Range).Meets(total.Range) || (other.Range - one.Range).Meets(total.Range)))
            return make.Holds([list.Place], total.Printed, $"{Arithmetic.Text(Math.Max(one.Amount, other.Amount) / total.Scale)}-{Arithmetic.Text(Math.Min(one.Amount, other.Amount) / total.Scale)}={Arithmetic.Text(total.Amount / total.Scale)}");
        // “支出21.42万元;预算为26万元。其中……”: what is listed may be parts of what stands before.
        if (make.Report.Beside(list.Passage).Exists(s => s.Figure.Start < list.Items[0].Figure.Start && s.Figure.Kind == total.Kind && s.Figure.IsExact && !s.IsRelative && s.Figure.Scale == total.Scale && s.Figure.Decimals > 0 && Arithmetic.Sum(s.Figure, items) == Fit.Holds))
            return make.Holds([list.Place], total.Printed, arithmetic);
        return sum < total.Amount * LeastCoverage && total.Kind == UnitKind.Count
            ? make.Suspect(Severity.Info, [list.Place], total.Printed, expected, arithmetic, "“其中”所列远少于合计；如只举例，请写“主要包括……等”。")
            : make.Error([list.Place], total.Printed, expected, arithmetic,
                $"分项之和与合计相差{Arithmetic.Like(total, Math.Abs(sum - total.Amount))}，请核对合计或漏列、错列的分项。");
    }
}
