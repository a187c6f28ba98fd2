using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>The total row of a table is the sum of its rows (表内合计).</summary>
internal sealed partial class TableSumRule : IRule
{
    public string Id => "R-SUM";
    public string Law => "表中“合计”“小计”行等于各行之和";
    public string Example => "| 基本支出 | 60 | 项目支出 | 50 | 合计 | 100 |";

    [GeneratedRegex("^(?:(?:收入|支出|收支)?(?:合计|总计)|合 计|总 计|共计|总额|本年(?:收入|支出)合计|年度资金总额|合计金额|[一-鿿]{1,6}合计$)")]
    private static partial Regex Total();

    [GeneratedRegex("^小计|小计$")]
    private static partial Regex Subtotal();

    [GeneratedRegex("^(?:其中|含|#|-|·|\\(?\\d+[.、)])")]
    private static partial Regex Inner();

    public IEnumerable<Finding> Check(Report report) => report.Tables.SelectMany(t => CheckTable(new(this, report), t));

    private static IEnumerable<Finding> CheckTable(Findings make, AmountTable table)
    {
        foreach (var finding in Across(make, table))
            yield return finding;
        foreach (var finding in Groups(make, table))
            yield return finding;
        var at = table.Rows.ToList().FindIndex(r => Total().IsMatch(r.Label));
        if (at < 0 && table.Rows.Count(r => Subtotal().IsMatch(r.Label)) == 1 && Subtotal().IsMatch(table.Rows[^1].Label))
            at = table.Rows.Count - 1;
        if (at < 0 && table.Rows.Count > 2 && Whole().IsMatch(table.Rows[^1].Label) && Adds(table))
            at = table.Rows.Count - 1;
        if (at < 0 || table.Rows.Count(r => Total().IsMatch(r.Label)) > 1)
            yield break;
        var total = table.Rows[at];
        var above = table.Rows.Take(at).Where(r => r.Cells.Count > 0).ToList();
        var body = above.Count > 1 ? above : table.Rows.Skip(at + 1).ToList();
        foreach (var (column, cell) in total.Cells)
            if (!Vocabulary.RateColumn().IsMatch(table.Heads.GetValueOrDefault(column, "")) && cell.Number!.Kind is UnitKind.None or UnitKind.Money or UnitKind.Count
                && Judge(make, total, cell, column, body) is { } finding)
                yield return finding;
    }

    /// <summary>Names of the whole of which the rows are parts: 一季度, 二季度 … 全年.</summary>
    [GeneratedRegex("^全[年县市区镇乡校局院域]$|^累计$|^总体$")]
    private static partial Regex Whole();

    // It is their sum if it is so in most columns.
    private static bool Adds(AmountTable table)
    {
        var columns = table.Rows[^1].Cells.Where(c => !Vocabulary.RateColumn().IsMatch(table.Heads.GetValueOrDefault(c.Key, "")) && c.Value.Number!.Kind != UnitKind.Percent).ToList();
        return columns.Count > 1 && columns.Count(c => Arithmetic.Sum(c.Value.Number!, table.Rows.SkipLast(1).Where(r => r.Cells.ContainsKey(c.Key)).Select(r => r.Cells[c.Key].Number!)) != Fit.Wrong) * 2 > columns.Count;
    }

    // A column headed 合计 is the sum of the columns beside it, if it is so in most rows or there is only one.
    private static IEnumerable<Finding> Across(Findings make, AmountTable table)
    {
        var sums = table.Heads.Where(h => h.Value is "合计" or "小计" or "总计").Select(h => h.Key).ToList();
        var others = table.Heads.Where(h => !sums.Contains(h.Key) && !Vocabulary.RateColumn().IsMatch(h.Value)).Select(h => h.Key).ToHashSet();
        if (sums is not [var column] || table.Grid.Rows[0].Loose && table.Rows.Any(r => r.Row.Cells.Count != table.Heads.Count) || table.Heads.Values.Any(h => h.Contains("其中")))
            yield break;
        var rows = table.Rows.Where(r => r.Cells.ContainsKey(column)).Select(r => (Row: r, Total: r.Cells[column], Parts: r.Cells.Where(c => others.Contains(c.Key)).Select(c => c.Value).ToList())).Where(r => r.Parts.Count > 1).ToList();
        if (rows.Count(r => Arithmetic.Sum(r.Total.Number!, r.Parts.Select(p => p.Number!)) != Fit.Wrong) * 2 <= rows.Count && rows.Count > 1)
            yield break;
        foreach (var (row, total, parts) in rows)
        {
            var sum = parts.Sum(p => p.Number!.Amount);
            var arithmetic = $"{Arithmetic.Plus(parts.Select(p => p.Number!.Amount))}={Arithmetic.Text(sum)}";
            Place[] places = [new(row.Row.At)];
            yield return Arithmetic.Sum(total.Number!, parts.Select(p => p.Number!)) == Fit.Wrong
                ? make.Error(places, total.Text, Arithmetic.Text(sum), arithmetic, "合计栏与同一行各栏之和不符，请核对。")
                : make.Holds(places, total.Text, arithmetic);
        }
    }

    // A row that is the sum of the rows below it in one column is so in the others.
    private static IEnumerable<Finding> Groups(Findings make, AmountTable table)
    {
        var rows = table.Rows.Take(MostRows).ToList();
        for (var i = 0; i + 2 < rows.Count; i++)
            for (var last = i + 2; last < Math.Min(rows.Count, i + MostParts); last++)
            {
                if (Total().IsMatch(rows[last].Label))
                    break;
                var parts = rows[(i + 1)..(last + 1)];
                var columns = rows[i].Cells.Where(c => c.Value.Number!.Amount != 0 && c.Value.Number!.Kind is UnitKind.None or UnitKind.Money or UnitKind.Count && !Vocabulary.RateColumn().IsMatch(table.Heads.GetValueOrDefault(c.Key, "")) && parts.TrueForAll(p => p.Cells.ContainsKey(c.Key))).ToList();
                var wrong = columns.FindAll(c => !Adds(c.Value, [.. parts.Select(p => p.Cells[c.Key])]));
                if (wrong.Count != 1 || columns.Count < 2 || columns.Exists(c => !wrong.Contains(c) && c.Value.Number!.Amount < LeastTelling))
                    continue;
                var sum = parts.Sum(p => p.Cells[wrong[0].Key].Number!.Amount);
                yield return make.Suspect(Severity.Warning, [.. parts.Select(p => new Place(p.Cells[wrong[0].Key].At)), new(wrong[0].Value.At)], wrong[0].Value.Text, Arithmetic.Text(sum),
                    $"{Arithmetic.Plus(parts.Select(p => p.Cells[wrong[0].Key].Number!.Amount))}={Arithmetic.Text(sum)}", $"“{rows[i].Label}”在另一栏等于以下各行之和，这一栏不等，请核对。");
            }
    }

    private const int MostRows = 200;

    /// <summary>Small numbers add up by chance.</summary>
    private const decimal LeastTelling = 100;

    private static Finding? Judge(Findings make, AmountRow total, GridCell cell, int column, List<AmountRow> body)
    {
        var readings = Readings(body).Select(rows => rows.Where(r => r.Cells.ContainsKey(column)).Select(r => r.Cells[column]).ToList()).Where(c => c.Count > 1).ToList();
        if (readings.Count == 0)
            return null;
        var held = readings.Append(Outer([.. readings[^1]])).FirstOrDefault(r => r.Count > 1 && Adds(cell, r)) ?? readings.Select(r => PartedAgain(cell, r)).FirstOrDefault(first => first is not null);
        var cells = held ?? readings[0];
        var sum = cells.Sum(c => c.Number!.Amount);
        var arithmetic = $"{Arithmetic.Plus(cells.Select(c => c.Number!.Amount))}={Arithmetic.Text(sum)}";
        Place[] places = [.. cells.Select(c => new Place(c.At)), new(TextSpan.Between(Math.Min(total.Row.At.Start, cell.At.Start), cell.At.End))];
        if (held is not null)
            return make.Holds(places, cell.Text, arithmetic);
        // Rows with inner rows can be read in more than one way; then the mismatch is only suspicious.
        return readings.Count > 1
            ? make.Suspect(Severity.Warning, places, cell.Text, Arithmetic.Text(sum), arithmetic, "合计与各行之和不符，请核对。")
            : make.Error(places, cell.Text, Arithmetic.Text(sum), arithmetic, "合计与各行之和不符，请核对合计行和各行。");
    }

    private static bool Adds(GridCell total, List<GridCell> cells) => Arithmetic.Sum(total.Number!, cells.Select(c => c.Number!)) != Fit.Wrong;

    // Rows of which the next ones are the parts count once: 项目支出, and below it each project.
    private static List<GridCell> Outer(List<GridCell> cells)
    {
        var outer = new List<GridCell>();
        for (var i = 0; i < cells.Count; i++)
        {
            outer.Add(cells[i]);
            for (var last = i + 2; last < Math.Min(cells.Count, i + MostParts) && cells[i].Number!.Amount != 0; last++)
                if (Adds(cells[i], cells[(i + 1)..(last + 1)]))
                {
                    i = last;
                    break;
                }
        }
        return outer;
    }

    private const int MostParts = 24;

    /// <summary>Rows that part the same total several times over, by source and then by class: the first parting, if every one of them adds up.</summary>
    private static List<GridCell>? PartedAgain(GridCell total, List<GridCell> cells)
    {
        List<List<GridCell>> partings = [[]];
        foreach (var cell in cells)
        {
            if (partings[^1].Count > 0 && Adds(total, partings[^1])) partings.Add([]);
            partings[^1].Add(cell);
        }
        return partings.Count > 1 && Adds(total, partings[1]) && partings.TrueForAll(p => Adds(total, p) || p.TrueForAll(c => c.Number!.Amount == 0)) ? partings[0] : null;
    }

    /// <summary>Which rows make up the total: subtotals if there are any; else the outer rows; else all.</summary>
    private static IEnumerable<List<AmountRow>> Readings(List<AmountRow> body)
    {
        var rows = body.Where(r => r.Cells.Count > 0 && r.Label.Length > 0).ToList();
        var subtotals = rows.Where(r => Subtotal().IsMatch(r.Label)).ToList();
        if (subtotals.Count > 0)
        {
            yield return subtotals;
            yield return [.. rows.Except(subtotals)];
            yield break;
        }
        var basic = rows.Where(r => SubjectReader.Read(r.Label).Concept is Concept.Basic or Concept.Projects).ToList();
        if (basic.Count == 2 && rows.Count > 2)
            yield return basic;
        var outer = rows.Where(r => !Inner().IsMatch(r.Label)).ToList();
        if (outer.Count != rows.Count && outer.Count > 1)
            yield return outer;
        yield return rows;
    }
}
