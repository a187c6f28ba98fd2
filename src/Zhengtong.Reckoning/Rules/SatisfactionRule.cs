using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Different satisfaction figures name their scope (满意度口径).</summary>
internal sealed class SatisfactionRule : IRule
{
    public string Id => "R-XREF";
    public string Law => "各处满意度不同的，写明口径";
    public string Example => "回访满意度99.99%……群众满意度99%。";

    public IEnumerable<Finding> Check(Report report)
    {
        var told = report.Rates.Where(r => !r.IsTarget && r.Figure is { Kind: UnitKind.Percent, IsExact: true } && r.Name.Contains("满意")).Select(r => (r.Figure, r.Statement.Place))
            .Concat(report.Forms.SelectMany(f => f.Indicators).Where(i => i.Name.Contains("满意度") && i.Actual?.Number is { Kind: UnitKind.Percent })
                .Select(i => (i.Actual!.Number!, i.Places.First()))).ToList();
        var values = told.GroupBy(t => t.Item1.Amount).Select(g => g.First()).ToList();
        if (values.Count > 1)
            yield return new Findings(this, report).Suspect(Severity.Info, values.Select(v => v.Item2), string.Join(" / ", values.Select(v => v.Item1.Printed)), "写明各自口径", "口径不同的满意度不可直接比较", "写明调查对象和样本数。");
    }
}
