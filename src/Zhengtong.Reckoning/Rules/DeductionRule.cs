using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Full marks less what is taken off is the score, and the score by the full marks its rate (满分-扣分=得分).</summary>
internal sealed partial class DeductionRule : IRule
{
    public string Id => "R-SCORE-RULE";
    public string Law => "得分=满分-扣分；得分率=得分÷满分";
    public string Example => "满分15分，扣1.5分，得14分。";

    [GeneratedRegex("(?:扣(?:减|除|分|掉)?|失分|减分)(?:了)?$")]
    private static partial Regex Lost();

    [GeneratedRegex("每")]
    private static partial Regex Each();

    [GeneratedRegex("得(?:分)?(?:为|了)?$|评分为?$")]
    private static partial Regex Got();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (_, statements) in report.Statements)
            foreach (var sentence in statements.GroupBy(s => s.Sentence))
            {
                var scores = sentence.Where(s => s.Figure is { Kind: UnitKind.Score, IsExact: true }).ToList();
                var lost = Outer(scores.FindAll(s => Lost().IsMatch(s.Words) && !Each().IsMatch(s.Words) && !Each().IsMatch(s.Passage.Text.AsSpan(s.ClauseStart, s.Figure.Start - s.ClauseStart))), scores);
                if (scores.FindAll(s => Vocabulary.FullMarks().IsMatch(s.Words)) is not [var full] || scores.FindAll(s => Got().IsMatch(s.Words) && s != full) is not [var got] || full.Figure.Amount <= 0)
                    continue;
                if (lost.Count > 0 && lost.Exists(l => l.Depth < full.Depth && full.Figure.End < l.Figure.Start))
                    continue; // “得0分(分值5分)、公开扣1分”: of something else
                Place[] places = [full.Passage.At(Math.Min(full.ClauseStart, got.ClauseStart), Math.Max(full.Figure.End, got.Figure.End))];
                var due = full.Figure.Amount - lost.Sum(l => l.Figure.Amount);
                if (lost.Count > 0 && scores.Count(s => !Each().IsMatch(s.Words)) == lost.Count + 2)
                    yield return due == got.Figure.Amount || lost.Exists(l => full.Figure.Amount - l.Figure.Amount == got.Figure.Amount) ? make.Holds(places, got.Figure.Printed, $"{Arithmetic.Text(full.Figure.Amount)}-{Arithmetic.Plus(lost.Select(l => l.Figure.Amount))}={Arithmetic.Text(due)}")
                        : make.Error(places, got.Figure.Printed, Arithmetic.Text(due) + "分", $"{full.Figure.Printed}-{string.Join("-", lost.Select(l => Arithmetic.Text(l.Figure.Amount)))}={Arithmetic.Text(due)}", "请核对满分、扣分和得分。");
                if (sentence.LastOrDefault(s => s.Figure is { Kind: UnitKind.Percent, IsExact: true } && s.Words.Contains("得分率", StringComparison.Ordinal)) is { } rate && scores.Count == lost.Count + 2)
                    yield return Rate(make, places, rate.Figure, got.Figure.Amount / full.Figure.Amount * 100);
            }
    }

    // “扣5.5分,其中甲扣1.5分、乙扣4分”: what the first is made up of is not taken off twice.
    private static List<Statement> Outer(List<Statement> lost, List<Statement> scores)
    {
        if (lost.Count < 2 || lost[0].Passage.Text.AsSpan(lost[0].Figure.End, lost[1].Figure.Start - lost[0].Figure.End) is var between && !between.Contains("其中", StringComparison.Ordinal) && !between.ContainsAny(':', '('))
            return lost;
        foreach (var inner in lost.Skip(1))
            scores.Remove(inner);
        return lost[..1];
    }

    private static Finding Rate(Findings make, Place[] places, Figure printed, decimal due) =>
        Arithmetic.Percent(printed, due, Interval.Exactly(due)) == Fit.Wrong
            ? make.Error(places, printed.Printed, $"{due:0.00}%", $"得分率{due:0.00}%", "请核对得分率、得分和满分。")
            : make.Holds(places, printed.Printed, $"得分率{due:0.00}%");
}
