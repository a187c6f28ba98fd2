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

    [GeneratedRegex("^(?:合计|总计|合 计|总 计|共计|总额|本年(?:收入|支出)合计|年度资金总额|合计金额|全年合计)")]
    private static partial Regex Total();

    [GeneratedRegex("^小计|小计$")]
    private static partial Regex Subtotal();

    [GeneratedRegex("^(?:其中|含|#|-|·|\\(?\\d+[.、)])")]
    private static partial Regex Inner();

    public IEnumerable<Finding> Check(Report report) => report.Tables.SelectMany(t => CheckTable(new(this, report), t));

    private static IEnumerable<Finding> CheckTable(Findings make, AmountTable table)
    {
        var at = table.Rows.ToList().FindIndex(r => Total().IsMatch(r.Label));
        if (at < 0 || table.Rows.Count(r => Total().IsMatch(r.Label)) > 1)
            yield break;
        var total = table.Rows[at];
        var body = at == table.Rows.Count - 1 || at > table.Rows.Count / 2 ? table.Rows.Take(at).ToList() : [.. table.Rows.Skip(at + 1)];
        foreach (var (column, cell) in total.Cells)
            if (!Vocabulary.RateColumn().IsMatch(table.Heads.GetValueOrDefault(column, "")) && cell.Number!.Kind is UnitKind.None or UnitKind.Money or UnitKind.Count
                && Judge(make, total, cell, column, body) is { } finding)
                yield return finding;
    }

    private static Finding? Judge(Findings make, AmountRow total, GridCell cell, int column, List<AmountRow> body)
    {
        var readings = Readings(body).Select(rows => rows.Where(r => r.Cells.ContainsKey(column)).Select(r => r.Cells[column]).ToList()).Where(c => c.Count > 1).ToList();
        if (readings.Count == 0)
            return null;
        var held = readings.Find(r => Arithmetic.Sum(cell.Number!, r.Select(c => c.Number!)) != Fit.Wrong);
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
