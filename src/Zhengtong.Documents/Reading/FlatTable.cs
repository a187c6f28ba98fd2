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

    [GeneratedRegex(@"^[≥≤><=＝+\s]*-?[\d,，.]+\s*(?:[%％分]|万?元)?$")]
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
            if (!IsCell(text, lines[i]) && !IsNumber(text, Next(text, lines, i + 1)) && !IsReason(text, lines, i, cells))
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

    private const int FarthestScore = 8, LongestReason = 120;

    // A reason written out between two scores and the next row's words: the table goes on below it.
    private static bool IsReason(string text, List<TextSpan> lines, int at, List<TextSpan> cells)
    {
        if (cells.Count < FewestCells || lines[at].Length > LongestReason || !IsNumber(text, cells[^1]) || !IsNumber(text, cells[^2]) || Title().IsMatch(text.AsSpan(lines[at].Start, lines[at].Length).Trim()))
            return false;
        var numbers = 0;
        for (var i = at + 1; i < Math.Min(lines.Count, at + FarthestScore); i++)
            if (!TextLines.IsBlank(text, lines[i]) && (numbers = IsNumber(text, TextLines.Trim(text, lines[i])) ? numbers + 1 : IsCell(text, lines[i]) ? 0 : -FarthestScore) > 1)
                return true;
        return false;
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
        if (ByStride(text, cells) is { } even)
            return LedTable.Build(even, TextSpan.Between(cells[0].Start, cells[^1].End));
        if (BySerial(text, cells) is { } serial)
            return LedTable.Build(serial, TextSpan.Between(cells[0].Start, cells[^1].End));
        var rows = new List<List<TextSpan>> { new() };
        var inNumbers = false;
        var scored = false;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            var number = IsNumber(text, cell);
            scored |= i > 0 && Is(cells[i - 1], "分值") && Is(cell, "得分");
            // Below 分值 and 得分 a row goes on up to these two: 目标, 完成值 and their remarks may be numbers or not.
            if (scored && inNumbers && !number && !(i > 1 && IsPlain(text, cells[i - 1]) && IsPlain(text, cells[i - 2])) && rows[^1].Count < MostCells)
                inNumbers = false;
            if (scored && inNumbers && !number && Prose().IsMatch(text.AsSpan(cell.Start, cell.Length)))
            {
                // The reason for a deduction ends its row.
                rows[^1].Add(cell);
                rows.Add([]);
                inNumbers = false;
                continue;
            }
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

        bool Is(TextSpan at, string word) => text.AsSpan(at.Start, at.Length).SequenceEqual(word);
    }

    private const int MostCells = 12;

    private static bool IsPlain(string text, TextSpan at) => IsNumber(text, at) && char.IsAsciiDigit(text[at.End - 1]) && char.IsAsciiDigit(text[at.Start]);

    private const int Narrowest = 3, Widest = 9, MostCaptions = 3;

    // Where no cell was lost the rows are all as long as the head: the width at which every column is numbers or words.
    private static List<List<TextSpan>>? ByStride(string text, List<TextSpan> cells)
    {
        for (var skipped = 0; skipped <= MostCaptions; skipped++)
            for (var width = Narrowest; width <= Widest; width++)
                if ((cells.Count - skipped) % width <= MostLeft && (cells.Count - skipped) / width > Narrowest && cells.Skip(skipped).Chunk(width).Where(r => r.Length == width).Select(r => r.ToList()).ToList() is var rows && (IsEven(text, rows, width) || skipped == 0 && IsHeadless(text, rows, width)))
                    return skipped == 0 ? rows : [cells[..skipped], .. rows];
        return null;
    }

    private static bool IsEven(string text, List<List<TextSpan>> rows, int width)
    {
        if (rows[0].Exists(c => IsFigure(text, c)) || rows.Skip(1).Any(r => IsFigure(text, r[0])))
            return false;
        var shares = Enumerable.Range(1, width - 1).Select(c => rows.Skip(1).Count(r => IsFigure(text, r[c])) * 100 / (rows.Count - 1)).ToList();
        return shares.Count(s => s >= Pure) > 1 && shares.TrueForAll(s => s >= Pure || s <= 100 - Pure);
    }

    /// <summary>Remarks below the last row.</summary>
    private const int MostLeft = 1;

    // The head stands far above: words and their unit, then figures.
    private static bool IsHeadless(string text, List<List<TextSpan>> rows, int width) =>
        width > Narrowest && rows.TrueForAll(r => !IsFigure(text, r[0]) && IsUnit().IsMatch(text.AsSpan(r[1].Start, r[1].Length)) && r.Skip(2).All(c => IsFigure(text, c)));

    [GeneratedRegex("^(?:[万亿]?元|%|‰|[个项件人户次起处家亩吨辆台座公里平方米元/]{1,4})$")]
    private static partial Regex IsUnit();

    /// <summary>A column of figures has so many in a hundred.</summary>
    private const int Pure = 80;

    [GeneratedRegex(@"^(?:[≥≤><=＝+\-]|增长|增加|上升|下降|减少|降低)?\s*-?\d[^。；;]*$|^[-—/]+$")]
    private static partial Regex FigureCell();

    private static bool IsFigure(string text, TextSpan at) => FigureCell().IsMatch(text.AsSpan(at.Start, at.Length));

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
        // What stands before a head of as many cells as the row has numbers and a label is caption.
        if (rows.Count == 1 && numbers > 1 && words.Count > numbers + 2 && words[(words.Count - numbers - 1)..(words.Count - 1)].TrueForAll(c => c.Length <= LongestHead) && IsHead(text, words[^2]))
        {
            rows[^1] = words[..(words.Count - numbers - 2)];
            rows.Add(words[(words.Count - numbers - 2)..(words.Count - 1)]);
            rows.Add([.. row.Skip(words.Count - 1)]);
            return;
        }
        if (last < 1 || words.Count == row.Count)
            return;
        rows[^1] = captioned ? [words[0]] : words[..(last + 1)];
        if (captioned)
            rows.Add(words[1..(last + 1)]);
        rows.Add([.. row.Skip(last + 1)]);
    }

    [GeneratedRegex(@"单位[:：]|(?:表|情况|明细|统计)(?:[（(].*[)）])?$")]
    private static partial Regex Caption();

    private const int LongestHead = 12;

    private static bool IsHead(string text, TextSpan cell) => Head().IsMatch(text.AsSpan(cell.Start, cell.Length));

    [GeneratedRegex(@"^(?:分\s*值|权\s*重|得\s*分|执行率|.*预算数?|.*决算数?|.*执行数?|增减.*|.*金额|比重|占比|.*率|变动.*|备注|偏差.*|合计)(?:[（(].*[)）])?$")]
    private static partial Regex Head();
}
