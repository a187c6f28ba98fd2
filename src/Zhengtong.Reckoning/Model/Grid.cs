using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>A table cell as read.</summary>
public sealed class GridCell(Document document, TableCell cell, bool repeated = false)
{
    private string? text;
    private IReadOnlyList<Figure>? figures;

    /// <summary>The text with its way back to the source; made anew each time, since few cells are asked for it.</summary>
    public NormalText Normal => NormalText.Of(document, cell.At);
    public string Text => text ??= Normal.Text;
    public TextSpan At => cell.At;
    public int Column => cell.Column;
    public int ColumnSpan => cell.ColumnSpan;

    /// <summary>True below the first row of a cell that covers several rows.</summary>
    public bool IsRepeated => repeated;

    public IReadOnlyList<Figure> Figures => figures ??= [.. FigureScanner.Scan(Text)];

    /// <summary>True in a table of counts: a whole number is exactly that.</summary>
    public bool IsCount { get; internal set; }

    /// <summary>The figure of a cell that holds a number and nothing else.</summary>
    public Figure? Number => Text.Length is > 0 and <= 24 && Figures is [var only] && CellNumber.Fills(Text, only) ? IsCount && only.Kind == UnitKind.None ? only with { Kind = UnitKind.Count } : CellNumber.Signed(Text, only) : null;

    /// <summary>True for a blank cell or a dash.</summary>
    public bool IsBlank => Text.Length == 0 || Text is "-" or "--" or "/" or "\\" or "…" or "——";
}

internal static class CellNumber
{
    // “下降6.67%”, “增加14天”: in a column of changes the word is the sign.
    public static Figure Signed(string text, Figure figure) => text[0] is '下' or '减' or '降' && figure.Start == 2 ? figure with { Value = -figure.Value } : figure;

    public static bool Fills(string text, Figure figure)
    {
        if (figure.Start == 2 && figure.End == text.Length && text[..2] is "下降" or "减少" or "降低" or "增长" or "增加" or "上升" or "提高")
            return true;
        foreach (var c in text.AsSpan(0, figure.Start))
            if (c is not ('≥' or '≤' or '>' or '<' or '=' or '约' or '(' or ' ' or '+' or '-' or '达' or '到' or '为' or '不' or '低' or '于' or '超' or '过'))
                return false;
        foreach (var c in text.AsSpan(figure.End))
            if (c is not (')' or ' ' or '。'))
                return false;
        return true;
    }
}

/// <summary>One row of a grid; a cell that covers several rows is seen from each.</summary>
public sealed record GridRow(IReadOnlyList<GridCell> Cells, bool Loose)
{
    public TextSpan At => TextSpan.Between(Cells[0].At.Start, Cells[^1].At.End);

    /// <summary>
    /// The cell at a column of a header with <paramref name="width"/> cells. Where merged cells left no trace, rows
    /// are held against the right edge, since it is leading cells that merge.
    /// </summary>
    public GridCell? Cell(int column, int width)
    {
        if (Loose && Cells.Count != width)
        {
            var shifted = column - (width - Cells.Count);
            return shifted >= 0 && shifted < Cells.Count && column >= 0 ? Cells[shifted] : null;
        }
        foreach (var c in Cells)
            if (c.Column <= column && column < c.Column + c.ColumnSpan)
                return c;
        return null;
    }
}

/// <summary>A table as read, with repeated cells filled in.</summary>
public sealed record Grid(IReadOnlyList<GridRow> Rows, TextSpan At, Part Part, Chapter Chapter, Passage? Caption)
{
    public static Grid Of(Document document, Table table, Part part, Chapter chapter, Passage? caption)
    {
        var rows = new List<GridRow>(table.Rows.Count);
        var hanging = new List<(TableCell Cell, int Left)>();
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Select(c => new GridCell(document, c))
                .Concat(hanging.Select(h => new GridCell(document, h.Cell, true)))
                .OrderBy(c => c.Column).ToList();
            hanging = [.. hanging.Select(h => (h.Cell, h.Left - 1)).Concat(row.Cells.Where(c => c.RowSpan > 1).Select(c => (c, c.RowSpan - 1))).Where(h => h.Item2 > 0)];
            if (cells.Count > 0)
                rows.Add(new(cells, table.Loose));
        }
        return new(rows, table.At, part, chapter, caption);
    }
}
