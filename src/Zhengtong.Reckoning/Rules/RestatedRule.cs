using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Rules.Nearly;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>An amount said again in another unit is the same amount (折合、即、合).</summary>
internal sealed partial class RestatedRule : IRule
{
    public string Id => "R-UNIT";
    public string Law => "换了单位再写一遍的数，与前面的相等";
    public string Example => "支付凭证合计3286400元，折合32.86万元。";

    [GeneratedRegex("^[,(]?(?:折合|约合|合计?|即|相当于|换算(?:为|成)?|折算(?:为|成)?)(?:人民币)?约?$")]
    private static partial Regex Again();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (passage, statements) in report.Statements)
            for (var i = 1; i < statements.Count; i++)
                if (statements[i - 1] is { Figure.IsExact: true } first && statements[i] is var second && first.Sentence == second.Sentence && first.Figure.Unit != second.Figure.Unit
                    && Again().IsMatch(passage.Text.AsSpan(first.Figure.End, second.Figure.Start - first.Figure.End)) && Measures.Of(first.Figure) is var (measure, amount) && Measures.Of(second.Figure) is var (same, again) && measure == same && measure.Length > 0
                    && !statements.Take(i - 1).Any(s => s.Sentence == second.Sentence && Measures.Of(s.Figure) is var (other, whole) && other == measure && Close(whole, again)))
                    yield return Judge(make, first, second, amount, again);
    }

    private static Finding Judge(Findings make, Statement first, Statement second, Figure amount, Figure again)
    {
        Place[] places = [first.Passage.At(first.ClauseStart, second.Figure.End)];
        var due = amount.Amount / again.Scale;
        var arithmetic = $"{first.Figure.Printed}={due:0.####}{second.Figure.Unit}";
        return Close(amount, again) ? make.Holds(places, second.Figure.Printed, arithmetic)
            : make.Error(places, second.Figure.Printed, $"{due:0.####}{second.Figure.Unit}", arithmetic, "请核对换算前后的数和单位。");
    }

    private static bool Close(Figure amount, Figure again) => Interval.Around(amount.Amount, amount.Half + again.Half + Math.Abs(amount.Amount) * Tolerance).Meets(again.Range);

    /// <summary>Conversions are rounded.</summary>
    private const decimal Tolerance = 0.001m;
}
