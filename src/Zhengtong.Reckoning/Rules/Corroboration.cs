using System.Globalization;
using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Rules.Nearly;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>
/// Whether other figures of the paragraph bear out a doubted one (旁证). A sum, a difference or a ratio that comes out to the
/// last digit is no chance: what a rule took for wrong was then meant in another way than the rule read it.
/// </summary>
internal sealed partial class Corroboration(Report report)
{
    private const int Reach = 14, LongestList = 10, TellingDigits = 4, FewestDigits = 3;

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();

    public bool BearsOut(Finding finding)
    {
        if (finding.Verdict is not (Verdict.Inconsistent or Verdict.Suspicious) || finding.Rule is not ("R-SUM" or "R-DELTA" or "R-PERCAP" or "R-RATE" or "R-PCT") || Doubted(finding) is not { } doubted)
            return false;
        var all = report.Beside(doubted.Passage).FindAll(s => s.Figure.IsExact || s.Figure.Qualifier is Qualifier.LessThan or Qualifier.MoreThan);
        var at = all.IndexOf(doubted);
        if (at < 0)
            return false;
        var near = all[Math.Max(0, at - Reach)..Math.Min(all.Count, at + Reach)];
        // What the rule itself reckoned with is no witness.
        var heard = Number().Matches(finding.Arithmetic).Select(m => decimal.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).ToHashSet();
        return doubted.Figure.Kind == UnitKind.Percent ? IsRatio(doubted, near, heard)
            : near.FindAll(s => s == doubted || IsLike(s, doubted)) is var like && (InList(like, like.IndexOf(doubted)) && Digits(doubted.Figure) >= FewestDigits || finding.Rule == "R-PERCAP" && InProduct(doubted, near) || Digits(doubted.Figure) >= FewestDigits && InRun(like, doubted) || Digits(doubted.Figure) >= FewestDigits && finding.Rule != "R-SUM" && InDifference(like, doubted));
    }

    // The figure that a finding calls wrong.
    private Statement? Doubted(Finding finding) => finding.Marks.Count == 0 ? null
        : report.AllStatements.FirstOrDefault(s => !s.Passage.IsCell && finding.Stated.EndsWith(s.Figure.Printed, StringComparison.Ordinal) && s.Place.At is var place && finding.Marks.Any(m => m.Start < place.End && place.End <= m.End));

    private static bool IsLike(Statement a, Statement b) => a.Figure.Kind is not (UnitKind.Percent or UnitKind.Points) && b.Figure.Kind is not (UnitKind.Percent or UnitKind.Points)
        && Measures.Of(a.Figure).Measure is var one && Measures.Of(b.Figure).Measure is var other && (one == other || one.Length == 0 || other.Length == 0);

    // As a total or as an item of figures that stand side by side.
    private static bool InList(List<Statement> like, int at)
    {
        for (var first = Math.Max(0, at - LongestList); first < like.Count; first++)
        {
            var sum = Of(like[first]);
            for (var last = first + 1; last < like.Count && last - first < LongestList; last++)
            {
                sum += Of(like[last]);
                foreach (var total in new[] { first - 1, last + 1 })
                    if (total >= 0 && total < like.Count && (total == at || at >= first && at <= last) && sum.Meets(Of(like[total])))
                        return true;
            }
        }
        return false;
    }

    // “很满意402份、满意150份、一般36份,前两档合计552份”
    private static bool InRun(List<Statement> like, Statement it)
    {
        var own = like.FindAll(s => s.Sentence == it.Sentence && s != it);
        for (var first = 0; first < own.Count; first++)
            for (var (last, sum) = (first + 1, Of(own[first])); last < own.Count && last - first < LongestList; last++)
                if ((sum += Of(own[last])).Meets(Of(it)))
                    return true;
        return false;
    }

    // So much each, for so many groups of so many.
    private static bool InProduct(Statement each, List<Statement> near)
    {
        var counts = near.FindAll(s => s.Sentence == each.Sentence && s.Figure is { Kind: UnitKind.Count or UnitKind.Duration, Amount: > 0 });
        return near.Exists(total => total != each && IsLike(total, each) && counts.Exists(a => counts.Exists(b => a != b && Of(each).Scaled(a.Figure.Amount * b.Figure.Amount).Meets(Of(total)))));
    }

    private static bool InDifference(List<Statement> like, Statement it) =>
        like.Exists(a => like.Exists(b => a != b && a != it && b != it && (Digits(it.Figure) >= TellingDigits || a.Sentence == it.Sentence && b.Sentence == it.Sentence)
            && ((Of(a) - Of(b)).Meets(Of(it)) || (Of(a) + Of(b)).Meets(Of(it)))));

    // Two others make it, neither of which makes another percentage.
    private static bool IsRatio(Statement percent, List<Statement> near, HashSet<decimal> heard)
    {
        var own = percent.Figure.Decimals > 1 ? near : near.FindAll(s => s.Sentence == percent.Sentence);
        var isChange = Vocabulary.ChangeWord().IsMatch(percent.Words);
        return own.Exists(a => own.Exists(b => a != b && IsLike(a, b) && !(heard.Contains(a.Figure.Value) && heard.Contains(b.Figure.Value)) && (isChange ? Growth(percent, a, b) : Share(percent, a, b))
            && !near.Exists(p => p != percent && p.Figure.Kind == UnitKind.Percent && Share(p, a, b))));
    }

    private static bool Share(Statement percent, Statement part, Statement whole) => Arithmetic.Share(percent.Figure, part.Figure, whole.Figure) == Fit.Holds;

    private static bool Growth(Statement percent, Statement now, Statement before) =>
        Vocabulary.ChangeWord().IsMatch(now.Words) && IsPrior(before) && Share(percent, now, before) || IsPrior(before)
        && Interval.Quotient(now.Figure.Range - before.Figure.Range, before.Figure.Range)?.Scaled(Vocabulary.Falls().IsMatch(percent.Words) ? -100 : 100).Meets(percent.Figure.Range) == true;

    private static bool IsPrior(Statement before) =>
        (before.Subject.IsPrior || Vocabulary.PriorWord().IsMatch(before.Words) || Vocabulary.ComparedWith().IsMatch(before.Words) || Vocabulary.From().IsMatch(before.Words) || Term.IsBracketedBefore(before));

    private static Interval Of(Statement s) => Measures.Of(s.Figure).Figure.Range;

    private static int Digits(Figure figure) => (Math.Abs(figure.Value) / Figure.Power(figure.Decimals)).ToString("0").Length;
}
