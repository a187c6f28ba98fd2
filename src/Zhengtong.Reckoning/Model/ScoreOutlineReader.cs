using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>
/// Reads a score told in numbered prose into a tree. A mark that breaks the outline's order is taken as the
/// continuation of the list it continues by number, and remembered.
/// </summary>
internal sealed partial class ScoreOutlineReader
{
    private sealed record Level(MarkerStyle Style, ScoreNode Node)
    {
        public int Number { get; set; }
        public Marker Last { get; set; } = null!;
        public MarkerStyle? Alias { get; set; }
    }

    private readonly List<Level> stack = [];
    private readonly List<ScoreNode> tops = [];
    private readonly List<BrokenMark> broken = [];

    [GeneratedRegex("扣|减|加分|每|满分|分值|权重|标准分|以上|总分|综合评分|评价得分|总得分|自评得分为|自评结果|绩效得分|评分为|最终得分|平均")]
    private static partial Regex NoScore();

    [GeneratedRegex("(?:评价得分|总得分|自评得分|自评总分|自评结果|综合得分|绩效得分|评价总分|总分|最终得分|自评分|评分结果|综合评分)[^,;。]{0,6}$")]
    private static partial Regex TotalWords();

    public static (ScoreNode? Tree, List<BrokenMark> Broken) Read(Report report)
    {
        var reader = new ScoreOutlineReader();
        foreach (var (passage, statements) in report.Statements.Where(s => !s.Passage.IsCell))
            reader.Take(passage, statements);
        var region = reader.tops.SelectMany(t => t.All).Where(n => n.Children.Count(c => c.Value is not null) >= 2)
            .MaxBy(n => n.All.Count(x => x.Score is not null));
        if (region is null)
            return (null, []);
        region.Total = report.Totals.FirstOrDefault(t => region.All.Any(n => n.Passage == t.Passage) || report.Beside(t.Passage).Count(s => s.Sentence == t.Sentence && s != t && s.Figure.Kind == UnitKind.Score && Vocabulary.Got().IsMatch(s.Words)) < 2);
        return (region, [.. reader.broken.Where(b => region.All.Any(n => n.Passage == b.Passage))]);
    }

    internal static bool IsTotal(Statement s) => s.Figure.Kind == UnitKind.Score && s.Figure.IsExact && (TotalWords().IsMatch(s.Words) && !(s.Depth > 0 && s.Words == "总分") || s.Figure.Amount < 100 && Summed().IsMatch(s.Words));

    // “甲55.6分、乙25.35分,合计96.45分”
    [GeneratedRegex("^(?:四项|三项|五项|各项)?(?:合计|共计|总计)得?分?$")]
    private static partial Regex Summed();

    private void Take(Passage passage, List<Statement> statements)
    {
        if (passage.Marker is { Style: not MarkerStyle.Annex } marker)
            Place(passage, marker);
        if (stack.Count == 0)
            return;
        var node = stack[^1].Node;
        var scores = statements.Where(s => s.Figure.Kind == UnitKind.Score && s.Figure.IsExact && !NoScore().IsMatch(s.Words) && !IsTotal(s) && !s.Tail.StartsWith("以")).ToList();
        if (passage.Marker is null && scores.Count > 2 && scores[0].Sentence != scores[1].Sentence && passage.Text.Contains("其中"))
        {
            var child = new ScoreNode { Name = NameOf(scores[0]), Passage = passage, Score = scores[0].Figure, Start = scores[0].ClauseStart };
            node.Children.Add(child);
            (node, scores) = (child, scores[1..]);
        }
        foreach (var s in scores)
            if (Vocabulary.IsFullMark(s) && scores.Count > 1)
                node.Weight ??= ReferenceEquals(node.Passage, passage) && Opens(passage, s) ? s.Figure : null;
            else
                Attach(node, passage, s);
    }

    private static void Attach(ScoreNode node, Passage passage, Statement s)
    {
        var awarded = Awarded().IsMatch(s.Words);
        if (s.Depth > 0 && !awarded && s.Words.Length == 0 && Upcoming().IsMatch(passage.Text.AsSpan(s.Figure.End)))
            return; // “产出(50分)得48.5分”: the weight of what follows
        if (s.Depth > 0 && !awarded && s.Words.Length == 0)
            (node.Children.LastOrDefault(c => c.Passage == passage) ?? node).Weight = s.Figure;
        else if (ReferenceEquals(node.Passage, passage) && node.Score is null && node.Children.Count == 0 && Opens(passage, s))
            node.Score = s.Figure;
        else if (awarded)
            node.Children.Add(new() { Name = NameOf(s), Passage = passage, Score = s.Figure, Start = s.Sentence.Start });
    }

    [GeneratedRegex("^[)](?:自评|实际|实)?得")]
    private static partial Regex Upcoming();

    // The first score is the node's own if it stands in the opening words, before a stop that ends them.
    private static bool Opens(Passage passage, Statement s) =>
        passage.Marker is { Style: MarkerStyle.Label } || s.Sentence.Start <= (passage.Marker?.End ?? 0) && passage.Text.AsSpan(0, s.Figure.Start).IndexOf(';') < 0;

    [GeneratedRegex("得分?(?:为)?$|计$|评(?:为|分)$")]
    private static partial Regex Awarded();

    private static string NameOf(Statement s) => s.Passage.Text[s.ClauseStart..s.Figure.Start].TrimEnd('得', '分', '为', '计');

    private void Place(Passage passage, Marker marker)
    {
        var node = new ScoreNode { Name = passage.Text[marker.End..Math.Min(passage.Text.Length, marker.End + 30)], Passage = passage, Start = marker.End };
        var at = stack.FindLastIndex(l => l.Alias == marker.Style && l.Number + 1 == marker.Number);
        if (at < 0)
            at = stack.FindLastIndex(l => l.Style == marker.Style);
        if (at >= 0 && stack[at].Number + 1 != marker.Number && marker.Number > 1
            && stack.FindLastIndex(l => l.Style != MarkerStyle.Label && l.Style > marker.Style && l.Number + 1 == marker.Number) is var deeper && deeper > at)
        {
            broken.Add(new(passage, marker, stack[deeper].Last, stack[deeper].Last.Printed(marker.Number)));
            at = deeper;
            stack[at].Alias = marker.Style;
        }
        var alias = at >= 0 ? stack[at].Alias : null;
        var last = at >= 0 && stack[at].Style != marker.Style ? stack[at].Last with { Number = marker.Number } : marker;
        var style = at >= 0 ? stack[at].Style : marker.Style;
        if (at >= 0)
            stack.RemoveRange(at, stack.Count - at);
        else
            while (stack.Count > 0 && stack[^1].Style > marker.Style)
                stack.RemoveAt(stack.Count - 1);
        (stack.Count > 0 ? stack[^1].Node.Children : tops).Add(node);
        stack.Add(new(style, node) { Number = marker.Number, Last = last, Alias = alias });
    }
}
