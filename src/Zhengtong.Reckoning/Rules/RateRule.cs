using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A named rate follows from the two counts beside it (比率复算).</summary>
internal sealed class RateRule : IRule
{
    public string Id => "R-RATE";
    public string Law => "比率等于分子除以分母";
    public string Example => "依申请类事项1515项，可网办事项1490项，可网办率100%。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (_, statements) in report.Statements)
            for (var i = 0; i < statements.Count; i++)
                if (statements[i].Figure is { Kind: UnitKind.Percent } && report.RateOf(statements[i]) is { IsTarget: false } rate)
                    foreach (var finding in CheckOne(make, rate, Before(report, statements, i), i + 1 < statements.Count ? statements[i + 1] : null))
                        yield return finding;
    }

    /// <summary>Counts of one unit in the same sentence since the rate before, without the items of a list whose total stands there.</summary>
    private static List<Statement> Before(Report report, List<Statement> statements, int rate)
    {
        var counts = new List<Statement>();
        for (var i = rate - 1; i >= 0 && counts.Count < 6; i--)
        {
            var s = statements[i];
            if (s.Sentence != statements[rate].Sentence || s.Figure.Kind is UnitKind.Percent or UnitKind.None)
                break;
            if (s.Figure.Kind is UnitKind.Count or UnitKind.Money && s.Figure.IsExact && !s.Subject.IsPrior && !s.IsRelative)
                counts.Insert(0, s);
        }
        // “按时办结率99%(6500件按时办结)”
        if (rate + 1 < statements.Count && statements[rate + 1] is { Figure: { Kind: UnitKind.Count, IsExact: true } } after && after.Figure.Start == statements[rate].Figure.End + 1 && after.Depth > statements[rate].Depth)
            counts.Add(after);
        var listed = counts.Where(c => report.TotalOf(c) is { } total && counts.Contains(total)).ToList();
        if (counts is [{ } lone] && Head(report, statements, lone) is { } head)
            counts.Insert(0, head);
        return listed.Count > 1 && listed.Count < counts.Count - 1 ? [.. counts.Except(listed)] : counts;
    }

    // “受理工单100件,其中……。按期办结98件,按期办结率98%”: the whole heads the sentence before.
    private static Statement? Head(Report report, List<Statement> statements, Statement part)
    {
        var last = statements.LastOrDefault(s => s.Sentence.End <= part.Sentence.Start && s.Figure.Unit == part.Figure.Unit)?.Sentence;
        return statements.Find(s => s.Sentence == last && s.Figure.Unit == part.Figure.Unit && s.Figure.IsExact && s.Figure.Amount >= part.Figure.Amount && report.TotalOf(s) is null);
    }

    private static IEnumerable<Finding> CheckOne(Findings make, RateStatement rate, List<Statement> counts, Statement? next)
    {
        foreach (var part in Enumerable.Reverse(counts))
            foreach (var whole in counts.Where(c => c != part && c.Figure.Unit == part.Figure.Unit && c.Figure.Kind == part.Figure.Kind))
            {
                if (IsPlan(part) && !IsPlan(whole) || !RateWords.Speaks(rate.Name, part.Words + part.Tail) || RateWords.Speaks(rate.Name, whole.Words) && part.Figure.Amount >= whole.Figure.Amount && whole.Figure.Start > part.Figure.Start)
                    continue;
                var fit = Arithmetic.Share(rate.Figure, part.Figure, whole.Figure);
                if (fit == Fit.Wrong && !RateWords.Certain(rate.Name, part, whole, counts))
                    continue;
                yield return Judge(make, rate, part, whole, fit);
                if (fit == Fit.Wrong && next is { Figure.Kind: UnitKind.Percent } && next.Sentence == rate.Statement.Sentence
                    && Arithmetic.Share(next.Figure, part.Figure, whole.Figure) != Fit.Wrong && Math.Abs(next.Figure.Amount - part.Figure.Amount / whole.Figure.Amount * 100) < 0.1m)
                    yield return make.Suspect(Severity.Warning, [next.Place], next.Figure.Printed, rate.Name + next.Figure.Printed,
                        Quotient(part, whole), $"这个数正好等于前一项“{rate.Name}”的复算值，两项可能填反。");
                yield break;
            }
        yield return make.Open([rate.Statement.Place], rate.Figure.Printed, $"未给出“{rate.Name}”的分子和分母");
    }

    /// <summary>A budget is never the numerator over what was done.</summary>
    private static bool IsPlan(Statement s) => s.Subject.Stage is Stage.Budget or Stage.Initial or Stage.Adjusted;

    private static string Quotient(Statement part, Statement whole) =>
        $"{Arithmetic.Text(part.Figure.Amount)}/{Arithmetic.Text(whole.Figure.Amount)}={(whole.Figure.Amount == 0 ? "不适用" : (part.Figure.Amount / whole.Figure.Amount * 100).ToString("0.00") + "%")}";

    private static Finding Judge(Findings make, RateStatement rate, Statement part, Statement whole, Fit fit)
    {
        var start = Math.Min(part.ClauseStart, whole.ClauseStart);
        Place[] places = [rate.Passage.At(start, rate.Figure.End)];
        if (whole.Figure.Amount == 0)
            return make.Open(places, rate.Figure.Printed, "分母为0，比率不适用");
        var computed = (part.Figure.Amount / whole.Figure.Amount * 100).ToString("F" + Math.Max(rate.Figure.Decimals, 2)) + "%";
        return fit switch
        {
            Fit.Holds => make.Holds(places, rate.Figure.Printed, Quotient(part, whole)),
            Fit.Rounding => make.Wrong(Severity.Info, places, rate.Figure.Printed, (part.Figure.Amount / whole.Figure.Amount * 100).ToString("F" + rate.Figure.Decimals) + "%", Quotient(part, whole), "四舍五入与截尾之差，按四舍五入改。"),
            _ => make.Error(places, rate.Figure.Printed, computed, Quotient(part, whole), "请核对比率或它的分子、分母。"),
        };
    }
}
