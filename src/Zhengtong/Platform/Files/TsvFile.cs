namespace Zhengtong.Platform.Files;

/// <summary>Something wrong in a table file.</summary>
/// <param name="Row">Line of the file, the heading being 1.</param>
/// <param name="Column">Name of the column; empty when the whole row is meant.</param>
public sealed record RowFault(string File, int Row, string Column, string Message)
{
    public override string ToString() => Column.Length == 0 ? $"{File} 第 {Row} 行：{Message}" : $"{File} 第 {Row} 行“{Column}”列：{Message}";
}

/// <summary>A value that a row cannot have.</summary>
public sealed class RowFaultException(RowFault fault) : Exception(fault.ToString())
{
    public RowFault Fault { get; } = fault;
}

/// <summary>One row of a table file.</summary>
public sealed class TsvRow(string file, int number, IReadOnlyDictionary<string, int> columns, string[] cells)
{
    public int Number => number;

    /// <summary>The cell, trimmed; empty when nothing stands there.</summary>
    public string this[string column] => cells[columns[column]].Trim();

    /// <summary>The cell, which must not be empty.</summary>
    public string Required(string column) => this[column] is { Length: > 0 } text ? text : throw Bad(column, "不能是空的");

    /// <summary>The parts of a cell that holds several, parted by ; or ；.</summary>
    public IReadOnlyList<string> Parts(string column) => this[column].Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public RowFaultException Bad(string column, string message) => new(new(file, number, column, message));
}

/// <summary>
/// A table as text with tabs between cells and the column names in the first line (TSV). Reading goes on after a bad row,
/// so that all faults are told at once; whoever imports takes all rows or none.
/// </summary>
public static class TsvFile
{
    /// <param name="read">Makes a record of a row; throws <see cref="TsvRow.Bad"/> for a value it cannot take.</param>
    public static (IReadOnlyList<T> Records, IReadOnlyList<RowFault> Faults) Read<T>(TextReader text, string file, IReadOnlyList<string> columns, Func<TsvRow, T> read)
    {
        var heading = (text.ReadLine() ?? "").TrimStart('\uFEFF').Split('\t');
        var missing = columns.Except(heading).ToList();
        if (missing.Count > 0) return ([], [.. missing.Select(c => new RowFault(file, 1, c, "缺少这一列"))]);

        var places = heading.Index().DistinctBy(h => h.Item).ToDictionary(h => h.Item, h => h.Index);
        var (records, faults) = (new List<T>(), new List<RowFault>());
        for (var number = 2; text.ReadLine() is { } line; number++)
        {
            if (line.Length == 0) continue;
            try
            {
                var cells = line.Split('\t');
                if (cells.Length != heading.Length) throw new RowFaultException(new(file, number, "", $"应有 {heading.Length} 列，这里有 {cells.Length} 列，请检查制表符"));
                records.Add(read(new TsvRow(file, number, places, cells)));
            }
            catch (RowFaultException e)
            {
                faults.Add(e.Fault);
            }
        }
        return (records, faults);
    }
}
