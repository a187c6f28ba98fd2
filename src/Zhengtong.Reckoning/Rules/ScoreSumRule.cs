using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Scores add up to the printed total score (得分之和等于总分).</summary>
internal sealed class ScoreSumRule : IRule
{
    public string Id => "R-SCORE-SUM";
    public string Law => "各项得分之和等于总得分";
    public string Example => "各行得分合计108，总分栏写98。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var form in report.Forms)
            if (CheckForm(make, form) is { } finding)
                yield return finding;
        if (report.Scores is { Total: { } total, Leaves: { } leaves } tree && CheckTree(make, tree, total, leaves) is { } prose)
            yield return prose;
    }

    private static Finding? CheckForm(Findings make, ScoreForm form)
    {
        if (form is not { TotalRow: { } row, TotalScore.Number: { } total } || form.Indicators.Count < 2)
            return null;
        var places = new[] { form.TitlePlace, new Place(row.At) };
        if (form.Indicators.Any(i => i.ScoreValue is null))
            return make.Open(places, total.Printed, "有指标未填得分，总分无法核对");
        var parts = FormScores.Of(form, i => i.ScoreValue!.Value, f => f.Score);
        var sum = parts.Sum();
        var arithmetic = $"{Arithmetic.Plus(parts)}={Arithmetic.Text(sum)}";
        if (sum == total.Value)
            return make.Holds(places, total.Printed, arithmetic);
        var capped = FormScores.Of(form, i => Math.Min(i.ScoreValue!.Value, i.WeightValue ?? i.ScoreValue!.Value), f => Math.Min(f.Score, f.Weight)).Sum();
        return make.Error(places, total.Printed, Arithmetic.Text(sum), arithmetic, capped == total.Value
            ? $"各行得分合计{Arithmetic.Text(sum)}；把超过分值的得分改为分值后合计为{Arithmetic.Text(capped)}，请改正这些行。"
            : "请重新合计得分，并核对每一行。");
    }

    private static Finding? CheckTree(Findings make, ScoreNode tree, Statement total, decimal leaves)
    {
        var tops = tree.Children.Where(c => c.Value is not null).ToList();
        var places = tops.Select(t => t.Place).Append(total.Place);
        var arithmetic = string.Join("+", tops.Select(t => Arithmetic.Text(t.Leaves ?? 0))) + "=" + Arithmetic.Text(leaves);
        if (leaves == total.Figure.Amount)
            return make.Holds([total.Place], total.Figure.Printed, arithmetic);
        // Where the headings add up, the broken heading is reported where it breaks.
        return tops.Sum(t => t.Value) == total.Figure.Amount ? null
            : make.Error(places, total.Figure.Printed, Arithmetic.Text(leaves), arithmetic, "各项得分之和与总得分不符，请重新合计。");
    }
}

internal static class FormScores
{
    /// <summary>The parts of a form's total: the fund row's, if its weight takes part in the hundred, and each indicator's.</summary>
    public static List<decimal> Of(ScoreForm form, Func<IndicatorRow, decimal> indicator, Func<(decimal Weight, decimal Score), decimal> fund)
    {
        var parts = form.Indicators.Select(indicator).ToList();
        var weights = form.Indicators.Sum(i => i.WeightValue ?? 0);
        if (form.FundScore is { } f && (form.TotalWeight?.Number is not { } total || weights != total.Value))
            parts.Insert(0, fund(f));
        return parts;
    }
}
