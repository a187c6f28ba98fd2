using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Weights of the children add up to the parent's, and those of the first level to 100 (分值合计).</summary>
internal sealed class WeightSumRule : IRule
{
    public string Id => "R-WEIGHT-SUM";
    public string Law => "下级分值之和等于上级分值，一级合计100分，资金执行率10分";
    public string Example => "2、过程45分：(1)预算执行得20分；(2)预算管理得30分。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        return report.Forms.SelectMany(f => CheckForm(make, f)).Concat(report.Scores is { } tree ? CheckTree(make, tree) : []);
    }

    private static IEnumerable<Finding> CheckForm(Findings make, ScoreForm form)
    {
        foreach (var level in form.Levels)
        {
            var rows = form.Indicators.Where(i => i.Level1 == level.Name && i.WeightValue is not null).ToList();
            if (rows.Count > 0)
                yield return Judge(make, [form.TitlePlace, new(level.Cell.At)], level.Name, level.Weight, [.. rows.Select(r => r.WeightValue!.Value)]);
        }
        var all = FormScores.Of(form, i => i.WeightValue ?? 0, f => f.Weight);
        if (form is { TotalRow: { } row, TotalWeight.Number: { } total } && all.Count > 1)
            yield return Judge(make, [form.TitlePlace, new(row.At)], "总分", total.Value, all);
    }

    private static IEnumerable<Finding> CheckTree(Findings make, ScoreNode tree)
    {
        foreach (var node in tree.All.Where(n => n.Score is not null && n.Children.Count > 0 && n.Children.TrueForAll(c => c.Value is not null)))
            yield return Judge(make, [node.Place, .. node.Children.Select(c => c.Place)], node.Name, node.Score!.Amount, [.. node.Children.Select(c => c.Value!.Value)]);
        var tops = tree.Children.Where(c => c.Value is not null).ToList();
        if (tree is { Score: null, Total: { } total } && tops.Count > 1)
            yield return Judge(make, [.. tops.Select(t => t.Place), total.Place], "总得分", total.Figure.Amount, [.. tops.Select(t => t.Value!.Value)]);
    }

    private static Finding Judge(Findings make, Place[] places, string name, decimal stated, List<decimal> parts)
    {
        var sum = parts.Sum();
        var arithmetic = $"{Arithmetic.Plus(parts)}={Arithmetic.Text(sum)}";
        return sum == stated
            ? make.Holds(places, Arithmetic.Text(stated), arithmetic)
            : make.Error(places, Arithmetic.Text(stated), Arithmetic.Text(sum), $"{name}：{arithmetic}", $"下级合计为{Arithmetic.Text(sum)}，与所写的{Arithmetic.Text(stated)}不符，请改正标题或各项分值。");
    }
}
