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
        foreach (var (name, place, weight, score) in Marks(report))
            yield return Judge(make, [place], name, weight, score);
        foreach (var node in report.Scores?.All ?? [])
            if (node is { Weight: { } w, Score: { } s })
                yield return Judge(make, [node.Place], node.Name, w.Amount, s.Amount);
    }

    // “产出指标满分50分,得48分”
    private static IEnumerable<(string Name, Place Place, decimal Weight, decimal Score)> Marks(Report report)
    {
        foreach (var (passage, statements) in report.Statements)
            for (var i = 1; i < statements.Count; i++)
                if (statements[i - 1] is { Figure.Kind: Text.UnitKind.Score } full && statements[i] is { Figure.Kind: Text.UnitKind.Score } got && full.Sentence == got.Sentence
                    && (Vocabulary.FullMarks().IsMatch(full.Words) || passage.Text.AsSpan(full.Figure.End, got.Figure.Start - full.Figure.End) is "得") && Vocabulary.Got().IsMatch(got.Words))
                    yield return (full.Words, passage.At(full.ClauseStart, got.Figure.End), full.Figure.Amount, got.Figure.Amount);
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
