using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>A row of amounts: its label and its numeric cells by column.</summary>
public sealed record AmountRow(string Label, IReadOnlyDictionary<int, GridCell> Cells, GridRow Row);

/// <summary>A table of figures with row and column heads (数据表), other than a self-evaluation form.</summary>
public sealed class AmountTable
{
    public required Grid Grid { get; init; }
    public required IReadOnlyDictionary<int, string> Heads { get; init; }
    public required IReadOnlyList<AmountRow> Rows { get; init; }

    /// <summary>What bare amounts are in: 10000 for 万元; the report's usual unit if the table does not say.</summary>
    public required decimal Scale { get; init; }

    /// <summary>The year a column's heading names, or null.</summary>
    public int? YearOf(int column) => Vocabulary.FullYear().Match(Heads.GetValueOrDefault(column, "")) is { Success: true } m ? int.Parse(m.Groups[1].ValueSpan) : null;

    public Stage? StageOf(int column) => Heads.GetValueOrDefault(column) is not { } head || Vocabulary.NotAnAmount().IsMatch(head) || head.Contains('上')
        ? null
        : SubjectReader.Read(head).Stage is var stage and not Stage.Unstated ? stage : null;

    /// <summary>The table, or null if it has no head row over numeric rows.</summary>
    public static AmountTable? Read(Grid grid, decimal usual, AmountTable? above = null)
    {
        var first = grid.Rows.ToList().FindIndex(r => r.Cells.Count(c => c.Number is { Kind: not UnitKind.Year }) >= 1 && r.Cells.Count > 1);
        // A table without a head goes on under the head of the one above it.
        var goesOn = first == 0 && above is not null && grid.Rows.All(r => r.Cells.Count == above.Heads.Count);
        if (first < 1 && !goesOn)
            return null;
        var heads = goesOn ? above!.Heads.ToDictionary() : [];
        foreach (var row in grid.Rows.Take(first).Where(r => r.Cells.Count > 1))
            foreach (var cell in row.Cells)
                for (var c = cell.Column; c < cell.Column + Math.Min(cell.ColumnSpan, 50); c++)
                    heads[c] = cell.IsRepeated ? heads.GetValueOrDefault(c, cell.Text) : heads.GetValueOrDefault(c, "") + cell.Text;
        var width = heads.Count;
        // Where lines are numbered, the total's has no number: the cell that is not there moves the others up.
        var numbered = heads.GetValueOrDefault(0) is "序号" or "编号";
        var rows = grid.Rows.Skip(first).Select(r => ReadRow(r, numbered && r.Loose && r.Cells.Count < width && r.Cells[0].Number is null ? 1 : 0)).ToList();
        var bare = rows.SelectMany(r => r.Cells.Values).Where(c => c.Number!.Kind == UnitKind.None).ToList();
        if (!Caption(grid).Contains('元') && bare.TrueForAll(c => c.Number!.Decimals == 0))
            bare.ForEach(c => c.IsCount = true);
        return new() { Grid = grid, Heads = heads, Rows = rows, Scale = ScaleOf(grid, usual) };
    }

    private static AmountRow ReadRow(GridRow row, int shift)
    {
        var cells = row.Cells.Where(c => c.Number is not null && !c.IsRepeated).DistinctBy(c => c.Column).ToDictionary(c => c.Column + shift);
        var firstNumber = cells.Count > 0 ? cells.Values.Min(c => c.Column) : int.MaxValue;
        var label = row.Cells.LastOrDefault(c => c.Column < firstNumber && c.Text.Length > 0 && c.Number is null)?.Text
            ?? row.Cells.FirstOrDefault(c => c.Number is null && c.Text.Length > 0)?.Text ?? "";
        return new(label, cells, row);
    }

    // What stands over a table and at its head.
    private static string Caption(Grid grid) => string.Join(' ', grid.Rows.Take(4).SelectMany(r => r.Cells).Select(c => c.Text).Prepend(grid.Caption?.Text ?? ""));

    private static decimal ScaleOf(Grid grid, decimal usual)
    {
        var words = Caption(grid);
        return words.Contains("万元") ? 10_000 : words.Contains("亿元") ? 100_000_000 : words.Contains('元') ? 1 : usual;
    }
}
