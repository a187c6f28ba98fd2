using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>One unit of money is used for amounts of the same order through the report (单位混用).</summary>
internal sealed class MixedUnitsRule : IRule
{
    public string Id => "R-UNIT";
    public string Law => "预决算金额全文使用同一单位";
    public string Example => "年初预算3432300.00元……公用经费18.63万元。";

    public IEnumerable<Finding> Check(Report report)
    {
        var money = report.Facts.Where(f => f.Figure.Kind == UnitKind.Money).ToList();
        var yuan = money.Find(f => f.Figure.Scale == 1);
        var tenThousand = money.Find(f => f.Figure.Scale == 10_000);
        if (yuan is not null && tenThousand is not null)
            yield return new Findings(this, report).Suspect(Severity.Info, [yuan.Place, tenThousand.Place], $"{yuan.Figure.Printed}、{tenThousand.Figure.Printed}",
                $"{Arithmetic.Text(yuan.Amount / 10_000)}万元", $"{yuan.Figure.Printed}={Arithmetic.Text(yuan.Amount / 10_000)}万元", "全文统一用万元。");
    }
}
