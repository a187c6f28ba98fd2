using System.Text.RegularExpressions;
using Zhengtong.Reckoning;

namespace Zhengtong.Documents.Reading;

/// <summary>A table whose rows are lines: cells between bars (Markdown), tabs, or runs of blanks (aligned print).</summary>
internal static partial class RowTable
{
    [GeneratedRegex(@"^[\s|:\-+=]+$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"[ \u3000\u00A0]{2,}")]
    private static partial Regex Gap();

    /// <summary>A single tabbed line of so many cells is a table of one row.</summary>
    private const int FewestInOneRow = 5;

    /// <summary>Lines of bars and dashes before the first row; a text of nothing else would be read anew from each.</summary>
    private const int MostRules = 2;

    public static int? TryRead(string text, List<TextSpan> lines, int first, List<Block> blocks)
    {
        foreach (var (split, fewest, loose) in new (Func<string, TextSpan, List<TextSpan>>, int, bool)[] { (ByBars, 2, false), (ByTabs, 2, true), (ByGaps, 3, true) })
        {
            var rows = new List<List<TextSpan>>();
            var i = first;
            var rules = 0;
            for (var blank = 0; i < lines.Count; i++)
            {
                if (TextLines.IsBlank(text, lines[i]))
                {
                    if (++blank > 1 || rows.Count == 0)
                        break;
                    continue;
                }
                var cells = split(text, lines[i]);
                if (cells.Count < fewest)
                    break;
                blank = 0;
                if (!Rule().IsMatch(text.AsSpan(lines[i].Start, lines[i].Length)))
                    rows.Add(cells);
                else if (++rules > MostRules && rows.Count == 0)
                    break;
            }
            if (rows.Count < 2 && !(rows is [{ Count: >= FewestInOneRow }] && loose && fewest == 2))
                continue;
            blocks.Add(LedTable.Build(rows, TextSpan.Between(rows[0][0].Start, rows[^1][^1].End), loose || rows.Any(r => r.Count != rows[0].Count)));
            return i;
        }
        return null;
    }

    private static List<TextSpan> ByBars(string text, TextSpan line)
    {
        var at = TextLines.Trim(text, line);
        if (at.Length == 0 || !text.AsSpan(at.Start, at.Length).Contains('|') || text[at.Start] != '|' && text.AsSpan(at.Start, at.Length).Count('|') < 2)
            return [];
        var (start, end) = (text[at.Start] == '|' ? at.Start + 1 : at.Start, text[at.End - 1] == '|' ? at.End - 1 : at.End);
        return Split(text, TextSpan.Between(start, end), '|');
    }

    private static List<TextSpan> ByTabs(string text, TextSpan line) =>
        text.AsSpan(line.Start, line.Length).Contains('\t') && line.Length > 0 && text.AsSpan(line.Start, line.Length).TrimStart('\t').Contains('\t')
            ? Split(text, line, '\t') : [];

    private static List<TextSpan> Split(string text, TextSpan at, char separator)
    {
        var cells = new List<TextSpan>();
        var start = at.Start;
        for (var i = at.Start; i <= at.End; i++)
            if (i == at.End || text[i] == separator)
            {
                cells.Add(TextLines.Trim(text, TextSpan.Between(start, i)));
                start = i + 1;
            }
        return cells;
    }

    private static List<TextSpan> ByGaps(string text, TextSpan line)
    {
        var at = TextLines.Trim(text, line);
        var cells = new List<TextSpan>();
        var start = at.Start;
        foreach (Match gap in Gap().Matches(text.Substring(at.Start, at.Length)))
        {
            cells.Add(TextSpan.Between(start, at.Start + gap.Index));
            start = at.Start + gap.Index + gap.Length;
        }
        cells.Add(TextSpan.Between(start, at.End));
        return cells;
    }
}
