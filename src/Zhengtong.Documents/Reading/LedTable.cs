using System.Text.RegularExpressions;
using Zhengtong.Reckoning;

namespace Zhengtong.Documents.Reading;

/// <summary>
/// A table flattened to one cell a line, each led by a tab, as word processors leave it: one line end parts two cells,
/// an empty line parts two rows, and a cell's own empty lines come in pairs.
/// </summary>
internal static partial class LedTable
{
    private const int FarthestNextCell = 40;

    [GeneratedRegex(@"^(?:附件|附表|附)[\d一二三四五六七八九十：:]|^[一二三四五六七八九十]{1,2}、")]
    private static partial Regex NewPart();

    public static int? TryRead(string text, List<TextSpan> lines, int first, List<Block> blocks)
    {
        if (!IsLed(text, lines[first]))
            return null;
        var cells = new List<(TextSpan At, bool EndsRow)>();
        var i = first;
        while (i < lines.Count && IsLed(text, lines[i]))
        {
            var (last, next, ends) = CellEnd(text, lines, i);
            cells.Add((TextLines.Trim(text, TextSpan.Between(lines[i].Start + 1, lines[last].End)), ends));
            i = next;
        }
        if (cells.Count < 4)
            return null;
        var rows = Rows(cells);
        blocks.Add(rows.Count > 1 ? Build(rows, TextSpan.Between(lines[first].Start, lines[i - 1].End)) : FlatTable.BySense(text, [.. cells.Select(c => c.At).Where(c => c.Length > 0)]));
        return i;
    }

    private static bool IsLed(string text, TextSpan line) =>
        line.Length > 0 && text[line.Start] == '\t' && text.AsSpan(line.Start, line.Length).TrimStart('\t').IndexOf('\t') < 0;

    /// <summary>Last line of the cell that begins at <paramref name="first"/>, where to go on, and whether its row ends.</summary>
    private static (int Last, int Next, bool EndsRow) CellEnd(string text, List<TextSpan> lines, int first)
    {
        var last = first;
        var blank = 0;
        for (var i = first + 1; i < lines.Count && i - last < FarthestNextCell; i++)
        {
            if (IsLed(text, lines[i]))
                return (last, i, (i - last) % 2 == 0);
            if (TextLines.IsBlank(text, lines[i]))
            {
                blank++;
                continue;
            }
            var empty = last == first && TextLines.IsBlank(text, lines[first]);
            // A bare number is not continued by words.
            var number = last == first && blank > 0 && FlatTable.IsNumber(text, TextLines.Trim(text, lines[first]));
            if (empty && blank >= 2 || number || NewPart().IsMatch(text.AsSpan(lines[i].Start, lines[i].Length).Trim()) || !LedFollows(text, lines, i))
                return (last, i, true);
            (last, blank) = (i, 0);
        }
        return (last, last + 1, true);
    }

    private static bool LedFollows(string text, List<TextSpan> lines, int from)
    {
        for (var i = from + 1; i < Math.Min(lines.Count, from + FarthestNextCell); i++)
            if (IsLed(text, lines[i]))
                return true;
        return false;
    }

    private static List<List<TextSpan>> Rows(List<(TextSpan At, bool EndsRow)> cells)
    {
        var rows = new List<List<TextSpan>> { new() };
        foreach (var (at, ends) in cells)
        {
            rows[^1].Add(at);
            if (ends)
                rows.Add([]);
        }
        rows.RemoveAll(r => r.Count == 0);
        return rows;
    }

    internal static Table Build(List<List<TextSpan>> rows, TextSpan at, bool loose = true) =>
        new(at, [.. rows.Select(r => new TableRow([.. r.Select((c, i) => new TableCell(c, i))]))], loose);
}
