using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A score lies between zero and its weight (得分不超过分值).</summary>
internal sealed class ScoreCapRule : IRule
{
    public string Id => "R-SCORE-CAP";
    public string Law => "0 ≤ 得分 ≤ 分值";
    public string Example => "指标“窗口改革”分值5，得分10。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var form in report.Forms)
            foreach (var (name, places, weight, score) in Scores(form))
                yield return Judge(make, [form.TitlePlace, .. places], name, weight, score);
        foreach (var node in report.Scores?.All ?? [])
            if (node is { Weight: { } w, Score: { } s })
                yield return Judge(make, [node.Place], node.Name, w.Amount, s.Amount);
    }

    private static IEnumerable<(string Name, IEnumerable<Place> Places, decimal Weight, decimal Score)> Scores(ScoreForm form)
    {
        foreach (var row in form.Indicators)
            if (row is { WeightValue: { } w, ScoreValue: { } s })
                yield return (row.Name, row.Places, w, s);
        if (form is { FundTotal: { } fund, FundScore: { } f })
            yield return (fund.Label, [new(fund.Row.At)], f.Weight, f.Score);
        if (form is { TotalRow: { } total, TotalWeight.Number.Value: var tw, TotalScore.Number.Value: var ts })
            yield return ("总分", [new(total.At)], tw, ts);
    }

    private static Finding Judge(Findings make, Place[] places, string name, decimal weight, decimal score) =>
        score > weight || score < 0
            ? make.Error(places, Arithmetic.Text(score), score < 0 ? "≥0" : "≤" + Arithmetic.Text(weight),
                $"{name}：得分{Arithmetic.Text(score)}，分值{Arithmetic.Text(weight)}", "得分不能超过分值，请核对这一行的分值或得分。")
            : make.Holds(places, Arithmetic.Text(score), $"{Arithmetic.Text(score)}≤{Arithmetic.Text(weight)}");
}
