using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Every number that was promised has a number that was reached (目标的完成情况).</summary>
internal sealed class MissingResultRule : IRule
{
    private const decimal Alike = 0.4m;

    public string Id => "R-MISSING";
    public string Law => "每个有数字的目标，都有完成数";
    public string Example => "目标：办件量达到25000件（全文没有完成数）。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        var results = report.AllStatements.Where(s => !InGoals(s) && s.Figure.Kind is UnitKind.Percent or UnitKind.Count)
            .GroupBy(s => s.Figure.Kind == UnitKind.Percent ? "%" : s.Figure.Unit).ToDictionary(g => g.Key, g => g.Select(s => Pairs(s)).ToList());
        if (results.Values.Sum(v => v.Count) < 5)
            yield break;
        foreach (var (passage, statements) in report.Statements.Where(s => !s.Passage.IsCell && s.Passage.Chapter.Within(c => c.Kind == ChapterKind.Goals)).Take(100))
        {
            var lost = statements.Where(s => s.Figure.Kind is UnitKind.Percent or UnitKind.Count && !MisplacedResult.Is(s) && !HasResult(report, results, s)).ToList();
            if (lost.Count > 0)
                yield return make.Suspect(Severity.Info, lost.Select(s => s.Whole), string.Join("、", lost.Select(s => s.Figure.Printed)), "完成数",
                    $"{lost.Count}个目标未报告完成情况", "逐项写明完成数；未完成的说明原因。");
        }
    }

    private static bool InGoals(Statement s) => s.Passage.Chapter.Within(c => c.Kind is ChapterKind.Goals or ChapterKind.Duties);

    private static bool HasResult(Report report, Dictionary<string, List<HashSet<string>>> results, Statement target)
    {
        if (report.RateOf(target) is { } rate && report.Rates.Any(r => !r.IsTarget && RateNames.Same(rate.Name, r.Name)))
            return true;
        var words = Pairs(target);
        var candidates = results.GetValueOrDefault(target.Figure.Kind == UnitKind.Percent ? "%" : target.Figure.Unit) ?? [];
        return words.Count == 0 || candidates.Take(2000).Any(c => c.Count > 0 && c.Count(words.Contains) >= Math.Max(1, Math.Floor(Alike * Math.Min(words.Count, c.Count))));
    }

    private static HashSet<string> Pairs(Statement s)
    {
        var words = s.Words + s.Tail;
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - 1)).Select(i => words.Substring(i, 2)).Where(p => p.All(c => c is >= '\u4e00' and <= '\u9fff') && !Vocabulary.CommonPairs.Contains(p))];
    }
}

/// <summary>A precise figure without a bound among the targets is a result that stands in the wrong place.</summary>
internal static class MisplacedResult
{
    public static bool Is(Statement s) => s.Figure is { Kind: UnitKind.Percent, IsExact: true, Decimals: >= 2 } && s.Figure.Value % 1 != 0
        && s.Passage.Chapter.Within(c => c.Kind == ChapterKind.Goals) && !s.Words.Contains("达到");
}
