using System.Text.RegularExpressions;
using Zhengtong.Reckoning;

namespace Zhengtong.Documents.Reading;

/// <summary>
/// A table flattened to one cell a line with no mark of rows: words, then numbers, make a row. Recognised by its
/// density of bare numbers among short lines.
/// </summary>
internal static partial class FlatTable
{
    private const int LongestCell = 40;
    private const int FewestCells = 8;

    [GeneratedRegex(@"^[≥≤><=\s]*-?[\d,，.]+\s*(?:[%％分]|万?元)?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"[。；;！!]|[，,：:]$")]
    private static partial Regex Prose();

    public static int? TryRead(string text, List<TextSpan> lines, int first, List<Block> blocks, FlatRun failed)
    {
        if (!IsCell(text, lines[first]))
            return null;
        if (failed.Skips(text, lines, first))
            return null;
        var cells = new List<TextSpan>();
        var i = first;
        var numbers = 0;
        for (var blank = 0; i < lines.Count && blank < 4; i++)
        {
            if (TextLines.IsBlank(text, lines[i]))
            {
                blank++;
                continue;
            }
            if (!IsCell(text, lines[i]) && !IsNumber(text, Next(text, lines, i + 1)))
                break;
            if (Prose().IsMatch(text.AsSpan(lines[i].Start, lines[i].Length).Trim()) && lines[i].Length > 200)
                break;
            cells.Add(TextLines.Trim(text, lines[i]));
            numbers += IsNumber(text, cells[^1]) ? 1 : 0;
            blank = 0;
        }
        if (!IsTable(cells.Count, numbers))
        {
            failed.Remember(first, i, cells.Count, numbers);
            return null;
        }
        blocks.Add(BySense(text, cells));
        return i;
    }

    internal static bool IsTable(int cells, int numbers) => cells >= FewestCells && numbers * 4 >= cells;

    [GeneratedRegex(@"^(?:附件|附表)|(?:表|报告)$|^#|^[一二三四五六七八九十]{1,2}、|^[（(][一二三四五六七八九十]{1,2}[)）]|^(?:\d{1,2}[.、．]|[（(]\d{1,2}[)）])\s*\p{L}|^(?:目标|指标|问题|措施)\s*\d")]
    private static partial Regex Title();

    private static bool IsCell(string text, TextSpan line)
    {
        var at = TextLines.Trim(text, line);
        if (line.Length > 0 && text[line.Start] == '\t' || Title().IsMatch(text.AsSpan(at.Start, at.Length)))
            return false;
        return at.Length is > 0 and <= LongestCell && !Prose().IsMatch(text.AsSpan(at.Start, at.Length));
    }

    private static TextSpan Next(string text, List<TextSpan> lines, int from)
    {
        while (from < lines.Count && TextLines.IsBlank(text, lines[from]))
            from++;
        return from < lines.Count ? TextLines.Trim(text, lines[from]) : default;
    }

    internal static bool IsNumber(string text, TextSpan at) => at.Length is > 0 and < 20 && Number().IsMatch(text.AsSpan(at.Start, at.Length));

    /// <summary>Rows by sense: a row is words and then numbers; what stands before the first row's own words is the head.</summary>
    public static Table BySense(string text, List<TextSpan> cells)
    {
        if (BySerial(text, cells) is { } serial)
            return LedTable.Build(serial, TextSpan.Between(cells[0].Start, cells[^1].End));
        var rows = new List<List<TextSpan>> { new() };
        var inNumbers = false;
        foreach (var cell in cells)
        {
            var number = IsNumber(text, cell);
            if (inNumbers && !number)
            {
                SplitHead(text, rows);
                rows.Add([]);
            }
            rows[^1].Add(cell);
            inNumbers = number;
        }
        SplitHead(text, rows);
        return LedTable.Build(rows, TextSpan.Between(cells[0].Start, cells[^1].End));
    }

    // A table headed 序号 has its rows' beginnings printed: 1, 2, 3 … each before words; the total's row has none.
    private static List<List<TextSpan>>? BySerial(string text, List<TextSpan> cells)
    {
        if (!text.AsSpan(cells[0].Start, cells[0].Length).SequenceEqual("序号"))
            return null;
        var rows = new List<List<TextSpan>> { new() };
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = text.AsSpan(cells[i].Start, cells[i].Length);
            var begins = i + 1 < cells.Count && !IsNumber(text, cells[i + 1]) && cell.SequenceEqual(rows.Count.ToString()) && rows[^1].Count > 2;
            if (begins || TotalRow().IsMatch(cell) && rows.Count > 1)
                rows.Add([]);
            rows[^1].Add(cells[i]);
        }
        return rows.Count > 2 ? rows : null;
    }

    [GeneratedRegex(@"^(?:合\s*计|总\s*计|总\s*分|小\s*计|(?:支出|收入)合计)$")]
    private static partial Regex TotalRow();

    private static void SplitHead(string text, List<List<TextSpan>> rows)
    {
        var row = rows[^1];
        var words = row.TakeWhile(c => !IsNumber(text, c)).ToList();
        // The last words before a number are a row's own, whatever they sound like: “预算执行率 10 9.8”.
        var last = words[..Math.Max(0, words.Count - 1)].FindLastIndex(c => IsHead(text, c));
        // A head of as many cells as the row has numbers and a label needs no known words; a caption may stand before it.
        var numbers = row.Count - words.Count;
        var captioned = rows.Count == 1 && words.Count == numbers + 3 && Caption().IsMatch(text.AsSpan(words[0].Start, words[0].Length));
        if (rows.Count == 1 && words.Count == numbers + 2 || captioned)
            last = words.Count - 2;
        if (last < 1 || words.Count == row.Count)
            return;
        rows[^1] = captioned ? [words[0]] : words[..(last + 1)];
        if (captioned)
            rows.Add(words[1..(last + 1)]);
        rows.Add([.. row.Skip(last + 1)]);
    }

    [GeneratedRegex(@"单位[:：]|(?:表|情况|明细|统计)(?:[（(].*[)）])?$")]
    private static partial Regex Caption();

    private static bool IsHead(string text, TextSpan cell) => Head().IsMatch(text.AsSpan(cell.Start, cell.Length));

    [GeneratedRegex(@"^(?:分\s*值|权\s*重|得\s*分|执行率|.*预算数?|.*决算数?|.*执行数?|增减.*|.*金额|比重|占比|.*率|变动.*|备注|偏差.*|合计)(?:[（(].*[)）])?$")]
    private static partial Regex Head();
}
