using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>
/// Three figures of a sentence that would agree if two neighbouring digits of one of them were exchanged (数字颠倒): so
/// near a miss is hardly chance, even where the words do not say how the figures hang together.
/// </summary>
internal sealed partial class TransposedRule : ILastResort
{
    private const int MostFigures = 6, ShortestSum = 4;

    public string Id => "R-SUM";
    public string Law => "同一句的三个数，对调其中一个数的相邻两位就能成立的，多半是写颠倒了";
    public string Example => "供水2146万立方米，其余用途268万立方米，总计2441万立方米。";

    private static readonly RateRule Rate = new();

    [GeneratedRegex("[率占比重度例]$|占(?:[\u4e00-\u9fff]{0,14})(?:的)?$|率(?:为|达|达到|是)$")]
    private static partial Regex RateLike();

    [GeneratedRegex("目标|上年|去年|同期|不低于|高于|低于|平均")]
    private static partial Regex OfSomethingElse();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (_, statements) in report.Statements)
            foreach (var sentence in statements.Where(s => s.Figure is { IsExact: true, Amount: > 0 }).GroupBy(s => s.Sentence))
                foreach (var alike in sentence.Where(s => s.Figure.Kind is UnitKind.Money or UnitKind.Count).GroupBy(s => s.Figure.Kind == UnitKind.Money ? "元" : s.Figure.Unit).Select(g => g.ToList()).Where(g => g.Count is > 1 and <= MostFigures))
                {
                    foreach (var share in sentence.Where(s => s.Figure is { Kind: UnitKind.Percent, Decimals: > 1, Value: < 99 } && !OfSomethingElse().IsMatch(s.Words)))
                        if (Share(make with { Rule = Rate }, share, alike) is { } finding)
                            yield return finding;
                    for (var i = 2; i < alike.Count; i++)
                        if (!alike[(i - 2)..(i + 1)].Exists(s => report.TotalOf(s) is not null || report.IsListed(s.Place)) && Sum(make, alike[i - 2], alike[i - 1], alike[i]) is { } finding)
                            yield return finding;
                }
    }

    private static Finding? Share(Findings make, Statement share, List<Statement> alike)
    {
        var change = Vocabulary.ChangeWord().IsMatch(share.Words);
        if (!change && !RateLike().IsMatch(share.Words))
            return null;
        bool Fits(Figure p, Figure a, Figure b) => b.Amount > 0 && Math.Abs((change ? Math.Abs(a.Amount - b.Amount) : a.Amount) / b.Amount * 100 - p.Value) <= Figure.Power(p.Decimals) / 2;
        var pairs = (from a in alike from b in alike where a != b && (change || a.Figure.Amount != b.Figure.Amount) select (a, b)).ToList();
        if (pairs.Exists(p => Arithmetic.Share(share.Figure, p.a.Figure, p.b.Figure) != Fit.Wrong || Fits(share.Figure, p.a.Figure, p.b.Figure)
            || Math.Abs(Math.Abs(p.a.Figure.Amount - p.b.Figure.Amount) / p.b.Figure.Amount * 100 - share.Figure.Value) < 0.1m))
            return null;
        foreach (var (a, b) in pairs.Where(p => change || Speaks(share, p.a)))
            if (Near(share.Figure, a.Figure, b.Figure, Fits) is var (wrong, right) && (change || right.Kind == UnitKind.Percent || a.Figure.Amount < b.Figure.Amount * 10))
                return Suspect(make, [share, a, b], wrong, right);
        return null;
    }

    // 检出率 – 检出36例; a bare 占 is of the figure before it.
    private static bool Speaks(Statement share, Statement part) => share.Words.Contains('占') ? share.ClauseStart - part.Figure.End is >= 0 and < 3
        : RateWords.Stem(share.Words.TrimEnd('为', '达', '是', '到')) is { } deed && part.Words.Contains(deed, StringComparison.Ordinal) && !RateWords.Denied(part.Words, deed);

    private static Finding? Sum(Findings make, Statement x, Statement y, Statement z)
    {
        bool Adds(Figure a, Figure b, Figure c) => a.Amount + b.Amount == c.Amount || b.Amount + c.Amount == a.Amount;
        return Digits(new[] { x, y, z }.MaxBy(s => s.Figure.Amount)!.Figure) < ShortestSum || Adds(x.Figure, y.Figure, z.Figure) || new[] { x, y, z }.Any(s => s.Figure.Scale != x.Figure.Scale || s.Subject.IsPrior)
            ? null : Near(x.Figure, y.Figure, z.Figure, Adds) is var (wrong, right) ? Suspect(make, [x, y, z], wrong, right) : null;
    }

    private static (Figure Wrong, Figure Right)? Near(Figure a, Figure b, Figure c, Func<Figure, Figure, Figure, bool> holds)
    {
        foreach (var f in a.Exchanged())
            if (holds(f, b, c))
                return (a, f);
        foreach (var f in b.Exchanged())
            if (holds(a, f, c))
                return (b, f);
        foreach (var f in c.Exchanged())
            if (holds(a, b, f))
                return (c, f);
        return null;
    }

    private static int Digits(Figure figure) => (figure.Value / Figure.Power(figure.Decimals)).ToString("0").TrimEnd('0').Length;

    private static Finding Suspect(Findings make, Statement[] three, Figure wrong, Figure right) =>
        make.Suspect(Severity.Warning, three.OrderBy(s => s.Figure.Start).Select(s => s.Place), wrong.Printed, right.Printed, $"把{wrong.Printed}的两位数字对调为{right.Printed}，这三个数就对得上", "请核对这个数是否写颠倒了。");
}
