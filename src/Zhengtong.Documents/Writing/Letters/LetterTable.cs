namespace Zhengtong.Documents.Writing;

/// <summary>How a cell is aligned.</summary>
public enum CellAlign
{
    /// <summary>By its column: narrow ones centred, others left.</summary>
    Auto,
    Left,
    Center,
    /// <summary>Figures, so that their places stand below one another.</summary>
    Right,
}

/// <summary>A table; the widths are shares that add up to 100.</summary>
/// <param name="HasHeader">Else it is a form: labels and values in turn.</param>
/// <param name="Rows">A cell that reaches down is left out of the rows below.</param>
public sealed record LetterTable(IReadOnlyList<int> Widths, bool HasHeader, IReadOnlyList<IReadOnlyList<LetterCell>> Rows) : LetterBlock
{
    /// <summary>How many rows are the head that each page repeats.</summary>
    public int HeaderRows { get; init; } = HasHeader ? 1 : 0;

    /// <summary>The cells of each row with their place on the grid, those that reach down from above included.</summary>
    /// <exception cref="InvalidOperationException">A row does not fill the grid.</exception>
    internal IEnumerable<IReadOnlyList<PlacedCell>> Placed()
    {
        var open = new (LetterCell? Cell, int Rows)[Widths.Count];
        foreach (var (number, row) in Rows.Index())
        {
            var placed = new List<PlacedCell>();
            var next = 0;
            for (var column = 0; column < Widths.Count; column += placed[^1].Cell.Span)
            {
                var continues = open[column].Rows > 0;
                if (!continues && next == row.Count)
                    throw Unfit(number);
                var cell = continues ? open[column].Cell! : row[next++];
                if (column + cell.Span > Widths.Count)
                    throw Unfit(number);
                open[column] = (cell, (continues ? open[column].Rows : cell.RowSpan) - 1);
                placed.Add(new(cell, column, Widths.Skip(column).Take(cell.Span).Sum(), continues));
            }
            yield return next == row.Count ? placed : throw Unfit(number);
        }
    }

    InvalidOperationException Unfit(int row) => new($"Row {row + 1} does not fill the {Widths.Count} columns");
}

/// <summary>A cell of a table.</summary>
/// <param name="Span">Over how many columns it reaches.</param>
/// <param name="RowSpan">Over how many rows.</param>
public sealed record LetterCell(IReadOnlyList<LetterRun> Runs, int Span = 1, int RowSpan = 1, CellAlign Align = CellAlign.Auto)
{
    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <param name="Column">Its first.</param>
/// <param name="Share">Its width in hundredths of the table.</param>
/// <param name="Continues">It began in a row above.</param>
readonly record struct PlacedCell(LetterCell Cell, int Column, int Share, bool Continues);
