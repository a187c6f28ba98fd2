using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Changes told “分别” of as many amounts, and as many amounts before (6起、5人，分别下降25%、28.6%，上年8起、7人).</summary>
internal sealed partial class ParallelRule : IRule
{
    public string Id => "R-DELTA";
    public string Law => "“分别增长（下降）”的各增幅，与前后各数一一对应";
    public string Example => "甲、乙分别为6起、5人，较上年分别下降25%和40%（上年8起、7人）。";

    [GeneratedRegex("^(?:、|和|与|及|以及|,)?$")]
    private static partial Regex Joint();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (_, statements) in report.Statements)
            foreach (var sentence in statements.GroupBy(s => s.Sentence).Where(s => s.Skip(5).Any()))
                foreach (var finding in CheckSentence(make, report, Tuples([.. sentence])))
                    yield return finding;
    }

    // Figures with nothing between them but 、 and 和.
    private static List<List<Statement>> Tuples(List<Statement> sentence)
    {
        var tuples = new List<List<Statement>>();
        foreach (var s in sentence)
            if (tuples.Count > 0 && tuples[^1][^1] is var last && last.Depth == s.Depth && last.Figure.Kind == UnitKind.Percent == (s.Figure.Kind == UnitKind.Percent) && Joint().IsMatch(s.Passage.Text.AsSpan(last.Figure.End, s.Figure.Start - last.Figure.End)))
                tuples[^1].Add(s);
            else
                tuples.Add([s]);
        return tuples.FindAll(t => t.Count > 1 && t.TrueForAll(s => s.Figure.IsExact));
    }

    private static IEnumerable<Finding> CheckSentence(Findings make, Report report, List<List<Statement>> tuples)
    {
        var changes = tuples.Find(t => t[0].Figure.Kind == UnitKind.Percent && t[0].Words.Contains("分别") && Vocabulary.ChangeWord().IsMatch(t[0].Words));
        var amounts = tuples.FindAll(t => t != changes && t[0].Figure.Kind != UnitKind.Percent && t.Count == changes?.Count);
        if (changes is null || amounts is not [var first, var second] || !first.Zip(second).All(p => p.First.Figure.Kind == p.Second.Figure.Kind && p.First.Figure.Unit == p.Second.Figure.Unit))
            yield break;
        var firstIsPrior = first[0].Subject.IsPrior || Vocabulary.PriorWord().IsMatch(first[0].Words) || Vocabulary.From().IsMatch(first[0].Words);
        var secondIsPrior = second[0].Subject.IsPrior || Vocabulary.PriorWord().IsMatch(second[0].Words);
        if (firstIsPrior == secondIsPrior)
            yield break;
        var sign = Vocabulary.Falls().IsMatch(changes[0].Words) ? -1 : 1;
        for (var i = 0; i < changes.Count; i++)
            if ((firstIsPrior ? first : second)[i].Figure is { Amount: > 0 } before && (firstIsPrior ? second : first)[i].Figure is var now)
                yield return Judge(make, changes[i], before, now, sign);
    }

    private static Finding Judge(Findings make, Statement change, Figure before, Figure now, int sign)
    {
        var growth = (now.Amount - before.Amount) / before.Amount * 100 * sign;
        var interval = Interval.Quotient(now.Range - before.Range, before.Range) is { } quotient ? quotient.Scaled(100 * sign) : Interval.Exactly(growth);
        var arithmetic = $"({Arithmetic.Text(now.Amount / now.Scale)}-{Arithmetic.Text(before.Amount / now.Scale)})/{Arithmetic.Text(before.Amount / now.Scale)}={growth * sign:0.00}%";
        return Arithmetic.Percent(change.Figure, growth, interval) == Fit.Wrong
            ? make.Error([change.Passage.At(change.Sentence.Start, change.Sentence.End)], change.Figure.Printed, $"{growth:0.00}%", arithmetic, "请核对增幅或两年的数字，“分别”的次序要一致。")
            : make.Holds([change.Place], change.Figure.Printed, arithmetic);
    }
}
