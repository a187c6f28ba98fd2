using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A score follows from the rate and the weight (财预〔2020〕10号: 执行率×分值, 最高不超过分值).</summary>
internal sealed class ScoreRule : IRule
{
    private const decimal LeastDeviation = 0.05m;

    public string Id => "R-SCORE-RULE";
    public string Law => "资金得分=min(执行率,1)×分值；定量指标达到目标得满分，未达到按比例扣分";
    public string Example => "执行率83%，分值10，得分9。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var form in report.Forms)
        {
            if (form is { FundTotal: { Rate.Number: { Kind: UnitKind.Percent } rate } fund, FundScore: { } score })
                yield return Fund(make, form, fund, rate, score);
            foreach (var row in form.Indicators)
                if (Indicator(make, form, row) is { } finding)
                    yield return finding;
        }
    }

    private static Finding Fund(Findings make, ScoreForm form, FundRow fund, Figure rate, (decimal Weight, decimal Score) score)
    {
        var due = Math.Min(rate.Amount / 100, 1) * score.Weight;
        var arithmetic = $"{rate.Printed}×{Arithmetic.Text(score.Weight)}={Arithmetic.Text(due)}";
        // Scores are printed with none, one or two decimals, and floor is common.
        return score.Score <= score.Weight && Math.Abs(due - score.Score) > LeastDeviation && Math.Floor(due) != score.Score && Math.Round(due) != score.Score
            ? make.Error([form.TitlePlace, new(fund.Row.At)], Arithmetic.Text(score.Score), Arithmetic.Text(due), arithmetic, "资金执行得分按执行率乘分值计算，最高不超过分值。")
            : make.Holds([form.TitlePlace, new(fund.Row.At)], Arithmetic.Text(score.Score), arithmetic);
    }

    private static Finding? Indicator(Findings make, ScoreForm form, IndicatorRow row)
    {
        if (row is not { WeightValue: > 0 and var weight, ScoreValue: { } score, Actual.Number: { } actual } || score > weight)
            return null;
        Place[] places = [form.TitlePlace, .. row.Places];
        if (row.Target?.Number is not { } target || target.Kind != actual.Kind)
            return score < weight && actual.Kind == UnitKind.Percent && Math.Abs(actual.Amount / 100 * weight - score) > LeastDeviation * weight
                ? make.Suspect(Severity.Warning, places, Arithmetic.Text(score), $"{Arithmetic.Text(weight)}或{Arithmetic.Text(actual.Amount / 100 * weight)}",
                    $"{actual.Printed}×{Arithmetic.Text(weight)}={Arithmetic.Text(actual.Amount / 100 * weight)}", "没有数字目标，得分无从推算；请补目标值并按其计分。")
                : null;
        if (Targets.Attainment(row.Name, target, actual) is not { } attained)
            return null;
        var due = Math.Min(attained, 1) * weight;
        var arithmetic = attained >= 1 ? $"{actual.Printed}达到{target.Printed}→{Arithmetic.Text(weight)}" : $"{Arithmetic.Text(actual.Value)}与{Arithmetic.Text(target.Value)}之比×{Arithmetic.Text(weight)}={Arithmetic.Text(due)}";
        if (attained >= 1)
            return score < weight && row.Reason is { IsBlank: true }
                ? make.Suspect(Severity.Warning, places, Arithmetic.Text(score), Arithmetic.Text(weight), arithmetic, "目标已达到却未得满分，请说明扣分原因。") : null;
        // In proportion, but for a digit.
        if (score != weight && Math.Abs(due - score) > LeastDeviation && row.Score?.Number is { } printed && Nearly.Slip.Of(printed, Interval.Around(due, LeastDeviation / 10)) is { Sharpness: > 2 })
            return make.Suspect(Severity.Warning, places, Arithmetic.Text(score), Arithmetic.Text(due), arithmetic, "按完成比例计分的得数不同，请核对。");
        return score == weight
            ? make.Suspect(Severity.Warning, places, Arithmetic.Text(score), Arithmetic.Text(due), arithmetic, "未达到目标不能得满分，请按完成比例计分。")
            : null;
    }
}
