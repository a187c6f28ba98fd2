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

    /// <summary>One of these words.</summary>
    public T OneOf<T>(string column, IReadOnlyDictionary<string, T> words) =>
        words.TryGetValue(Required(column), out var meant) ? meant : throw Bad(column, $"“{this[column]}”不对，应是：{string.Join("、", words.Keys)}");

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
        var (rows, faults) = Rows(Lines(text), file, columns);
        var (records, all) = (new List<T>(), new List<RowFault>(faults));
        foreach (var row in rows)
            try
            {
                records.Add(read(row));
            }
            catch (RowFaultException e)
            {
                all.Add(e.Fault);
            }
        return (records, [.. all.OrderBy(f => f.Row)]);
    }

    /// <summary>The rows of a table whose first line names the columns; rows of another width are faults.</summary>
    public static (IReadOnlyList<TsvRow> Rows, IReadOnlyList<RowFault> Faults) Rows(IEnumerable<(int Number, string[] Cells)> table, string file, IReadOnlyList<string> columns)
    {
        (int Number, string[] Cells)? first = null;
        var (places, rows, faults) = (new Dictionary<string, int>(), new List<TsvRow>(), new List<RowFault>());
        foreach (var (number, cells) in table)
            if (first is not { Cells: var heading })
            {
                first = (number, [.. cells.Select(c => c.Trim('\uFEFF', ' '))]);
                places = first.Value.Cells.Index().DistinctBy(h => h.Item).ToDictionary(h => h.Item, h => h.Index);
                faults.AddRange(first.Value.Cells.Where(columns.Contains).CountBy(h => h).Where(h => h.Value > 1).Select(h => new RowFault(file, number, h.Key, "这一列写了两次，请删去一列")));
            }
            else if (cells.Length != heading.Length) faults.Add(new(file, number, "", $"应有 {heading.Length} 列，这里有 {cells.Length} 列，请检查是不是多了或者少了格子（制表符）"));
            else rows.Add(new(file, number, places, cells));
        var missing = columns.Except(places.Keys).ToList();
        return missing.Count > 0 ? ([], [.. missing.Select(c => new RowFault(file, first?.Number ?? 1, c, Missing(c, places.Keys)))]) : (rows, faults);
    }

    /// <summary>A heading with another unit is no slip of the pen: its amounts would be taken ten thousand times too large.</summary>
    static string Missing(string column, IEnumerable<string> headings) => headings.FirstOrDefault(h => column.Contains('（') && h.Split('（', '(')[0].Trim() == column.Split('（')[0]) is { } other
        ? $"缺少这一列；“{other}”的单位不同或没有写明，请换算以后把列名改成“{column}”" : "缺少这一列，第一行要写列名";

    static IEnumerable<(int, string[])> Lines(TextReader text)
    {
        for (var number = 1; text.ReadLine() is { } line; number++)
            if (line.Length > 0) yield return (number, line.Split('\t'));
    }
}
