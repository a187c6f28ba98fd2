using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Shares of one whole that are all there add up to a hundred (占比之和).</summary>
internal sealed partial class HundredRule : IRule
{
    /// <summary>Farther from a hundred, some shares were left out and not misprinted.</summary>
    private const decimal Farthest = 5;

    /// <summary>The same where the last share is that of all others.</summary>
    private const decimal FarthestOfAll = 30;

    private const int FewestShares = 3;

    public string Id => "R-PCT";
    public string Law => "同一整体的各项占比之和为100%";
    public string Example => "非常满意占62%，满意占31%，基本满意占5%，不满意占4%。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (_, statements) in report.Statements)
            foreach (var sentence in statements.Where(s => s.Figure is { Kind: UnitKind.Percent, IsExact: true }).GroupBy(s => s.Sentence))
                if (CheckOne(make, [.. sentence]) is { } finding)
                    yield return finding;
                else if (Listed([.. sentence]) is { } misprinted)
                    yield return make.Suspect(Severity.Warning, [misprinted.Shares[0].Passage.At(misprinted.Shares[0].ClauseStart, misprinted.Shares[^1].Figure.End)], Arithmetic.Text(misprinted.Shares.Sum(s => s.Figure.Value)) + "%", "100%",
                        Arithmetic.Plus(misprinted.Shares.Select(s => s.Figure.Value)), $"各项占比之和不是100%：把{misprinted.Wrong.Figure.Printed}改为{misprinted.Right.Printed}就是。");
    }

    // “分别占46%、51%、9%、4%”, “甲45%、乙20%、丙25%、丁12%”: side by side and one digit away from a hundred.
    private static (List<Statement> Shares, Statement Wrong, Figure Right)? Listed(List<Statement> shares)
    {
        if (shares.Count < FewestShares && !Complements(shares) || shares.Exists(s => s.Figure.Value is <= 0 or >= 100) || Math.Abs(shares.Sum(s => s.Figure.Value) - 100) is var off && (off <= shares.Sum(s => s.Figure.Half) || off > Farthest * 6)
            || shares.Zip(shares.Skip(1)).Any(p => !Joint().IsMatch(p.First.Passage.Text.AsSpan(p.First.Figure.End, p.Second.Figure.Start - p.First.Figure.End))) || !Parts().IsMatch(shares[0].Passage.Text.AsSpan(shares[0].Sentence.Start, shares[0].Figure.Start - shares[0].Sentence.Start)) && !shares.TrueForAll(s => s.Depth > 0))
            return null;
        foreach (var wrong in Enumerable.Reverse(shares))
            if (Nearly.Slip.Of(wrong.Figure, Interval.Exactly(100 - shares.Where(s => s != wrong).Sum(s => s.Figure.Value))) is { } slip)
                return (shares, wrong, slip.Right);
        return null;
    }

    [GeneratedRegex("^[)]?[、,和及与;]?[^,;。%]{0,24}$")]
    private static partial Regex Joint();

    [GeneratedRegex("占|比例|构成|结构|比重|分配|因素")]
    private static partial Regex Parts();

    // “线上占62%,线下占48%”: where one is what the other is not, two are all.
    private static bool Complements(List<Statement> shares) => shares is [var first, var second] && second.Figure.Start - first.Figure.End < NearestShare
        && Vocabulary.Opposites.Any(o => first.Words.Contains(o.One, StringComparison.Ordinal) && second.Words.Contains(o.Other, StringComparison.Ordinal) || first.Words.Contains(o.Other, StringComparison.Ordinal) && second.Words.Contains(o.One, StringComparison.Ordinal));

    private const int NearestShare = 16;

    private static Finding? CheckOne(Findings make, List<Statement> shares)
    {
        if (shares.Count < FewestShares && !Complements(shares) || !shares.TrueForAll(s => s.Words.Contains('占')) || shares.Select(s => s.Words[(s.Words.IndexOf('占') + 1)..]).Distinct().Count() > 1 || shares.DistinctBy(s => s.Depth).Count() > 1)
            return null;
        if (shares.Count == 2 && !shares.TrueForAll(s => s.Words.EndsWith('占') || s.Words.EndsWith("占比")))
            return null;
        var sum = shares.Sum(s => s.Figure.Value);
        var arithmetic = $"{Arithmetic.Plus(shares.Select(s => s.Figure.Value))}={Arithmetic.Text(sum)}";
        Place[] places = [shares[0].Passage.At(shares[0].ClauseStart, shares[^1].Figure.End)];
        if (Math.Abs(sum - 100) <= shares.Sum(s => s.Figure.Half))
            return make.Holds(places, "100%", arithmetic);
        return Math.Abs(sum - 100) <= (shares[^1].Words.StartsWith("其他", StringComparison.Ordinal) || shares[^1].Words.StartsWith("其余", StringComparison.Ordinal) ? FarthestOfAll : Farthest)
            ? make.Error(places, Arithmetic.Text(sum) + "%", "100%", arithmetic, "各项占比之和不是100%，请核对各项。") : null;
    }
}
