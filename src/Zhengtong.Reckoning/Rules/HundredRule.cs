using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Shares of one whole that are all there add up to a hundred (占比之和).</summary>
internal sealed class HundredRule : IRule
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
    }

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
