using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>
/// Finds lists in a passage: “A 76.25万元,其中:B 71.74万元,主要包括…;C 4.51万元”, nested to any depth that prose carries,
/// “A 里程862公里:B 186公里,C 676公里”.
/// </summary>
internal sealed partial class EnumerationReader(Passage passage, List<Statement> statements)
{
    private const int LongestList = 6000;

    private readonly List<Enumeration> found = [];
    private readonly string text = passage.Text;

    [GeneratedRegex("其中:?|主要包括|主要为|主要是|主要有|主要用于|(?<!不)包括|包含|分别为|分别是|由(?=.{2,60}(?:组成|构成))|用于以下[^,;。:]{0,8}:|用于(?=[^;。]{6,160}(?:[两二三四五六七八九十]|\\d)(?:个|大)(?:方面|部分))|(?<=[元个项件人户名次起处家亩类条]),?含(?=[\u4e00-\u9fff])|(?:构成|来源|组成)(?:为|是|如下)?:")]
    private static partial Regex ListMark();

    [GeneratedRegex("^.{0,12}等|主要|重点|部分(?!构成|组成)|职数|主任|局长|领导|科长")]
    private static partial Regex Partial();

    public static List<Enumeration> Read(Passage passage, List<Statement> statements)
    {
        if (statements.Count < 2)
            return [];
        var reader = new EnumerationReader(passage, statements);
        reader.ReadMarked();
        if (passage.ListUnit is not null)
            return reader.found; // labels and values: only what is said to be part of a total is
        reader.found.AddRange(ClosingTotalReader.Read(passage.Text, statements));
        reader.ReadBracketed();
        reader.found.AddRange(UnmarkedListReader.Read(passage.Text, statements));
        return reader.found;
    }

    private void ReadMarked()
    {
        // What stands before a colon right after a figure is the total of what follows.
        var colons = statements.Where(s => s.Figure.Kind is UnitKind.Money or UnitKind.Count).Select(s => s.Figure.End).Where(at => at + 1 < text.Length && text[at] == ':' && !char.IsAsciiDigit(text[at + 1])).Select(at => new Stretch(at, at + 1));
        var marks = ListMark().Matches(text).Select(m => new Stretch(m.Index, m.Index + m.Length)).Concat(colons).OrderBy(m => m.Start).ToList();
        foreach (var mark in marks)
        {
            var after = mark.End;
            var end = RegionEnd(after);
            var segments = Segments(after, end, marks);
            var items = segments.SelectMany(s => s).ToList();
            if (items.Count == 1 && mark.In(text).StartsWith("分别"))
                continue; // one of several told “分别”, and no part of what stands before
            if (items.Count > 0 && items[0].Figure.Kind == UnitKind.Score && mark.In(text).StartsWith("主要"))
                continue; // “得4分，主要是……；满意度得6分” gives the reason
            foreach (var like in items.DistinctBy(i => i.Figure.Kind == UnitKind.Money ? "元" : i.Figure.Unit))
                if (TotalBefore(mark.Start, like) is { } total && !Opposite(items))
                {
                    var mixed = Mixed(total, items);
                    var parts = mixed ? items : Trimmed(total, [.. items.Where(i => SameUnit(total.Figure, i.Figure))]);
                    found.Add(new(total, parts, IsComplete(mark, total, parts, end) && (!mixed || parts.Sum(i => i.Figure.Amount) == total.Figure.Amount), new(total.ClauseStart, parts[^1].Figure.End)));
                }
        }
    }

    // “1089件,其中登记1055件、印章18套、税务8件、发票8件”: things counted in other measures between those of the total's.
    private static bool Mixed(Statement total, List<Statement> items) =>
        total.Figure.Kind == UnitKind.Count && items.TrueForAll(i => i.Figure.Kind == UnitKind.Count && i.Words.Length > 0)
        && items.FindIndex(i => !SameUnit(total.Figure, i.Figure)) is >= 0 and var other && items.FindLastIndex(i => SameUnit(total.Figure, i.Figure)) > other;

    // Income and spending are no parts of one total.
    private static bool Opposite(List<Statement> items) =>
        items.Exists(i => i.Subject.Concept is Concept.Income or Concept.FiscalIncome) && items.Exists(i => i.Subject.Concept == Concept.Spending);

    /// <summary>
    /// Where a list ends is not always printed: “其中行政19人、事业39人,退休27人”. It may end where the separator weakens,
    /// where the words turn to something else, or where a rate of the first item stands; of these readings the one that
    /// adds up is meant, and if none does, the one that comes nearest.
    /// </summary>
    private List<Statement> Trimmed(Statement total, List<Statement> items)
    {
        // “甲3篇、乙5篇,共8篇” within the list: what closes it is none of its items.
        var closed = items.FindIndex(2 <= items.Count ? 2 : items.Count, i => ClosingTotalReader.Closes(i.Words));
        if (closed > 0)
            items = items[..closed];
        // A new year, or what was really done after what was planned, is no item either.
        var turned = items.FindIndex(1, i => Turned().IsMatch(i.Words));
        if (turned > 0 && items.Sum(i => i.Figure.Amount) != total.Figure.Amount)
            items = items[..turned];
        var ends = Enumerable.Range(1, items.Count).Where(n => n == items.Count || EndsBefore(items, n)).ToList();
        return items[..ends.OrderBy(n => Math.Abs(items.Take(n).Sum(i => i.Figure.Amount) - total.Figure.Amount)).ThenByDescending(n => n).First()];
    }

    [GeneratedRegex("^(?:20\\d\\d年度?|本年度?|当年|截至|实际)")]
    private static partial Regex Turned();

    private bool EndsBefore(List<Statement> items, int n)
    {
        var next = items[n];
        var between = text.AsSpan(items[n - 1].Figure.End, Math.Max(0, next.ClauseStart - items[n - 1].Figure.End));
        var weaker = n > 1 && between.IndexOfAny(',', ';') >= 0 && text.AsSpan(items[n - 2].Figure.End, Math.Max(0, items[n - 1].ClauseStart - items[n - 2].Figure.End)).Contains('、');
        var rated = between.Contains(';') && statements.Exists(s => s.Figure.Kind == UnitKind.Percent && s.Figure.Start > items[n - 1].Figure.End && s.Figure.End < next.Figure.Start && !s.Words.StartsWith('占'));
        return weaker || rated || Vocabulary.NewStatement().IsMatch(next.Words) || n > 1 && next.Tail.Length > 1 && items[0].Tail.Length == 0;
    }

    // A list ends with its sentence, or with the bracket it stands in.
    private int RegionEnd(int after)
    {
        var depth = 0;
        var last = Math.Min(text.Length, after + LongestList);
        for (var i = after; i < last; i++)
            if (text[i] == '(')
                depth++;
            else if (text[i] == ')' && --depth < 0)
                return i;
            else if ("。!?".Contains(text[i]))
                return i;
        return last;
    }

    private List<List<Statement>> Segments(int start, int end, List<Stretch> marks)
    {
        var parts = Stretch.Split(text, start, end, ";");
        var segments = new List<List<Statement>>();
        foreach (var part in parts)
        {
            var nested = marks.FindIndex(m => m.Start > part.Start && m.Start < part.End);
            var stop = nested < 0 ? part.End : marks[nested].Start;
            var items = statements.Where(s => s.Figure.Start >= part.Start && s.Figure.End <= stop && IsItem(s, start)).ToList();
            // Past the first “;” a list goes on only where each part is one item, as after a nested list or a share.
            if (segments.Count > 0 && (segments[0].Count > 1 || items.Count != 1 || !SameUnit(segments[0][0].Figure, items[0].Figure) || Leaves(part) || Nested().IsMatch(items[0].Words)))
                break;
            if (items.Count > 0)
                segments.Add(items);
            else if (segments.Count == 0)
                continue;
            else
                break;
        }
        return segments;
    }

    // “;税收中增值税3.15亿元”: a part of one of the items.
    [GeneratedRegex("^[\u4e00-\u9fff]{2,6}中(?!央|心|小|学|医|型|期)")]
    private static partial Regex Nested();

    // “;全年实际支出…”, “;结余…”: a new statement about the whole, no item of the list.
    private bool Leaves(Stretch part) => Vocabulary.NewStatement().IsMatch(text.AsSpan(part.Start, Math.Min(12, part.End - part.Start)));

    private bool IsItem(Statement s, int start) =>
        !s.IsRelative && s.Figure.Kind is UnitKind.Money or UnitKind.Count or UnitKind.Score
        && (s.Words.Length > 0 || s.Tail.Length > 0 || statements.Exists(o => o.Figure.End == s.Figure.Start)) && !Vocabulary.IsFullMark(s) && s.Depth <= DepthAt(start) && !s.Subject.IsPrior;

    private int DepthAt(int at) => statements.FirstOrDefault(s => s.Figure.Start >= at)?.Depth ?? 0;

    private Statement? TotalBefore(int mark, Statement item)
    {
        for (var i = statements.Count - 1; i >= 0; i--)
        {
            var s = statements[i];
            if (s.Figure.Start >= mark)
                continue;
            if (mark - s.Figure.End > 120)
                return null;
            if (SameUnit(s.Figure, item.Figure) && !s.IsRelative && !s.Subject.IsPrior && !ClosesBracket(s, mark) && !IsComparedWith(s))
                return s;
            // “低保对象300户800人,其中”: a second unit of the same thing does not hide the first.
            if (s.Figure.Kind == item.Figure.Kind && !s.IsRelative && s.Figure.Kind == UnitKind.Count && s.Words.Length > 0)
                return null;
        }
        return null;
    }

    // “决算9.86万元,较预算12.50万元减少2.64万元,其中”: what is compared with is not what is listed.
    private bool IsComparedWith(Statement s) =>
        Vocabulary.ComparedWith().IsMatch(s.Words) && statements.Find(o => o.Figure.Start >= s.Figure.End) is { } next && next.Sentence == s.Sentence && Vocabulary.ChangeWord().IsMatch(next.Words);

    private bool ClosesBracket(Statement s, int mark) => s.Depth > 0 && text.AsSpan(s.Figure.End, mark - s.Figure.End).Contains(')');

    internal static bool SameUnit(Figure a, Figure b) => a.Kind == b.Kind && (a.Kind == UnitKind.Money || a.Unit == b.Unit);

    private bool IsComplete(Stretch mark, Statement total, List<Statement> items, int end)
    {
        if (mark.In(text).StartsWith("主要"))
            return false;
        var after = text.AsSpan(items[^1].Figure.End, Math.Min(14, Math.Max(0, end - items[^1].Figure.End)));
        return items.Count > 1 && !Partial().IsMatch(after) && total.Figure.IsExact && items.TrueForAll(i => i.Figure.IsExact)
            && !Partial().IsMatch(text.AsSpan(mark.Start, Math.Max(0, items[0].Figure.Start - mark.Start)))
            && !items.Skip(1).Any(i => i.Words.StartsWith('含') || i.Words.Contains("其中"));
    }

    // “工单100件(咨询60件、投诉40件)”: a bracket right after the total that holds a list of its unit.
    private void ReadBracketed()
    {
        foreach (var total in statements.Where(s => s.Figure.End + s.Tail.Length < text.Length && text[s.Figure.End + s.Tail.Length] == '(' && !s.IsRelative))
        {
            var open = total.Figure.End + total.Tail.Length;
            var end = RegionEnd(open + 1);
            var inside = statements.Where(s => s.Figure.Start > open && s.Figure.End <= end).ToList();
            var items = inside.Where(s => !s.IsRelative && SameUnit(total.Figure, s.Figure) && s.Words.Length > 0).ToList();
            if (items.Count > 1 && items.Count == inside.Count && !Opposite(items) && !items.Exists(i => i.Subject.IsPrior || Vocabulary.PriorWord().IsMatch(i.Words) || i.Words.Contains("上年", StringComparison.Ordinal)) && items.TrueForAll(i => i.Figure.IsExact) && total.Figure.IsExact
                && !ListMark().IsMatch(text.AsSpan(open, end - open)) && !Partial().IsMatch(text.AsSpan(items[^1].Figure.End, end - items[^1].Figure.End)))
                found.Add(new(total, items, true, new(total.ClauseStart, items[^1].Figure.End)));
        }
    }
}
