using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>Reads a form out of a grid by the words of its header rows, wherever the columns stand.</summary>
internal sealed class ScoreFormReader(Grid grid)
{
    private readonly Dictionary<string, int> columns = [];
    private ScoreForm form = null!;
    private int width;
    private bool inFunds;
    private string level1 = "", level2 = "";
    private int level1Column;

    /// <summary>The form, or null if the table is not one.</summary>
    public static ScoreForm? Read(Grid grid) => new ScoreFormReader(grid).Read();

    private ScoreForm? Read()
    {
        var headed = grid.Rows.Any(r => IsHeader(r));
        if (!headed && !Infer())
            return null;
        form = new() { Grid = grid, Title = grid.Part.Title, Project = ProjectName(), MoneyScale = Scale() };
        foreach (var row in grid.Rows)
            if (headed && IsHeader(row))
                TakeHeader(row);
            else if (width > 0)
                TakeRow(row);
        return form.Indicators.Count + form.Funds.Count > 0 ? form : null;
    }

    // A table whose head is not there: target, actual value, weight and score stand side by side in its rows.
    private bool Infer()
    {
        foreach (var row in grid.Rows.Where(r => r.Cells.Count >= FewestCells))
            for (var i = 1; i + 3 < row.Cells.Count; i++)
                if (row.Cells[i].Number is { IsExact: false } target && row.Cells[i + 1].Number is { } actual && target.Kind == actual.Kind && row.Cells[i + 2].Number is { Kind: UnitKind.None or UnitKind.Score } weight && row.Cells[i + 3].Number is { Kind: UnitKind.None or UnitKind.Score } && weight.Value <= 100)
                {
                    foreach (var (name, column) in new[] { ("name", i - 1), ("target", i), ("actual", i + 1), ("weight", i + 2), ("score", i + 3) })
                        columns[name] = row.Loose ? column : row.Cells[column].Column;
                    width = row.Cells.Count;
                    return true;
                }
        return false;
    }

    private const int FewestCells = 5;

    private static bool IsHeader(GridRow row) =>
        row.Cells.Any(c => Vocabulary.ColumnOf(c.Text) == "score") && row.Cells.Any(c => Vocabulary.ColumnOf(c.Text) is "weight" or "executed");

    private void TakeHeader(GridRow row)
    {
        columns.Clear();
        for (var i = 0; i < row.Cells.Count; i++)
            if (Vocabulary.ColumnOf(row.Cells[i].Text) is { } name)
                columns.TryAdd(name, row.Loose ? i : row.Cells[i].Column);
        width = row.Cells.Count;
        inFunds = columns.ContainsKey("executed");
        form.HasReasons |= columns.ContainsKey("reason");
        form.HasTargets |= columns.ContainsKey("target");
        (level1, level2) = ("", "");
    }

    private GridCell? Cell(GridRow row, string name) => columns.TryGetValue(name, out var c) ? row.Cell(c, width) : null;

    private void TakeRow(GridRow row)
    {
        var label = row.Cells.FirstOrDefault(c => c.Text.Length > 0 && c.Number is null && !c.IsRepeated)?.Text ?? "";
        if (label.EndsWith("小计", StringComparison.Ordinal))
            return;
        if (Vocabulary.TotalLabel().IsMatch(label) && Numbers(row) is { Count: > 0 } totals)
            TakeTotal(row, totals);
        else if (inFunds)
            TakeFund(row, label);
        else
            TakeIndicator(row);
    }

    private static List<GridCell> Numbers(GridRow row) => [.. row.Cells.Where(c => c.Number is { Kind: UnitKind.None or UnitKind.Score } && !c.IsRepeated)];

    private void TakeTotal(GridRow row, List<GridCell> numbers)
    {
        if (inFunds && form.FundTotal is null && numbers.Count >= 3)
        {
            TakeFund(row, "合计");
            return;
        }
        form.TotalRow = row;
        // A second score, the finance office's, may stand beside the unit's: then the heads tell which is which.
        if (numbers.Count > 2 && (!row.Loose || row.Cells.Count == width) && Cell(row, "weight") is { Number: not null } weight && Cell(row, "score") is { Number: not null } score)
        {
            (form.TotalWeight, form.TotalScore) = (weight, score);
            return;
        }
        form.TotalWeight = numbers.Count >= 2 ? numbers[^2] : Cell(row, "weight") == numbers[0] ? numbers[0] : null;
        form.TotalScore = numbers.Count >= 2 || form.TotalWeight is null ? numbers[^1] : null;
    }

    private void TakeFund(GridRow row, string label)
    {
        var fund = new FundRow(label, Cell(row, "initial"), Cell(row, "adjusted"), Cell(row, "executed"),
            Cell(row, "weight"), Cell(row, "rate"), Cell(row, "score"), row);
        if (new[] { fund.Initial, fund.Adjusted, fund.Executed }.Any(c => c?.Number is not null)
            || label.Contains("拨款") || label.Contains("资金") || label.Contains("其中"))
            form.Funds.Add(fund);
    }

    private void TakeIndicator(GridRow row)
    {
        var (weight, score) = (Cell(row, "weight"), Cell(row, "score"));
        if (row.Loose && row.Cells.Count != width && row.Cells.All(c => c.Text.Length > 0) && Numbers(row) is [.., var last, var end])
        {
            TakeShifted(row, last, end);
            return;
        }
        if (weight?.Number is null || score is { Number: null, IsBlank: false })
            (weight, score) = Numbers(row) is [.., var w, var s] ? (w, s) : (weight, score);
        if (weight?.Number is null)
        {
            TakeLevels(row);
            return;
        }
        TakeLevels(row);
        var name = Cell(row, "name") ?? row.Cells.LastOrDefault(c => c.Text.Length > 0 && c.Number is null && c.At.Start < weight.At.Start);
        form.Indicators.Add(new(level1, level2, name?.Text ?? "", Cell(row, "target"), Cell(row, "actual"), weight, score, Cell(row, "reason"), row));
    }

    // A table printed one cell a line has lost its blank cells: what stands before the weight is counted back from it.
    private void TakeShifted(GridRow row, GridCell weight, GridCell score)
    {
        TakeLevels(row);
        var cells = row.Cells.TakeWhile(c => c != weight).ToList();
        var (target, actual) = cells.Count >= 3 && form.HasTargets ? (cells[^2], cells[^1]) : (null, null);
        var reason = form.HasReasons && row.Cells[^1] is var final && final != score ? final : null;
        var name = target is null ? cells.LastOrDefault(c => c.Number is null) : cells[^3];
        form.Indicators.Add(new(level1, level2, name?.Text ?? "", target, actual, weight, score, reason, row));
    }

    private void TakeLevels(GridRow row)
    {
        // 成本指标 is of the first level in the forms of 2021, and of the second under 产出指标: the leftmost of a row heads it.
        // What begins a branch of its own in that column, without being a heading that is known, is under none.
        var headed = false;
        if (!row.Loose && level1.Length > 0 && row.Cells.FirstOrDefault(c => c.Column == level1Column) is { IsRepeated: false, Text.Length: > 0, Number: null })
            (level1, level2) = ("", "");
        foreach (var cell in row.Cells.Where(c => c.Text.Length is > 0 and < 24))
            if (!headed && Vocabulary.Level1().Match(cell.Text) is { Success: true } m)
            {
                (headed, level1Column) = (true, cell.Column);
                level1 = m.Groups["name"].Value;
                level2 = "";
                if (m.Groups["weight"].Success && !cell.IsRepeated && !form.Levels.Any(l => l.Name == level1))
                    form.Levels.Add(new(level1, decimal.Parse(m.Groups["weight"].ValueSpan), cell));
            }
            else if (Vocabulary.Level2().IsMatch(cell.Text))
                level2 = cell.Text;
    }

    private string ProjectName()
    {
        foreach (var row in grid.Rows.Take(6))
            for (var i = 0; i + 1 < row.Cells.Count; i++)
                if (Vocabulary.ProjectLabel().IsMatch(row.Cells[i].Text) && row.Cells[i + 1].Text.Length > 0)
                    return row.Cells[i + 1].Text;
        return Vocabulary.ProjectFormTitle().IsMatch(grid.Part.Title) ? "项目" : "";
    }

    private decimal Scale()
    {
        foreach (var row in grid.Rows.Take(8))
            foreach (var cell in row.Cells)
                if (Vocabulary.MoneyUnit().Match(cell.Text) is { Success: true } m)
                    return m.Value.Contains('万') ? 10_000 : m.Value.Contains('亿') ? 100_000_000 : 1;
        return grid.Caption is { } c && Vocabulary.MoneyUnit().Match(c.Text) is { Success: true } found && !found.Value.Contains('万') ? 1 : 10_000;
    }
}
