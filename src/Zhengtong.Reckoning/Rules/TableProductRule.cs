using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A column of amounts that is a standard times a number in every row but one (表内标准×数量).</summary>
internal sealed partial class TableProductRule : IRule
{
    private const int MostRows = 200;

    public string Id => "R-PERCAP";
    public string Law => "表中金额=标准（单价）×数量";
    public string Example => "户数98，标准800元，金额74800元。";

    [GeneratedRegex("标准|单价|均价")]
    private static partial Regex Price();

    [GeneratedRegex("金额|资金|小计|合计|总价|补助款|发放")]
    private static partial Regex Total();

    public IEnumerable<Finding> Check(Report report) => report.Tables.SelectMany(t => CheckTable(new(this, report), t));

    private static IEnumerable<Finding> CheckTable(Findings make, AmountTable table)
    {
        var prices = table.Heads.Where(h => Price().IsMatch(h.Value)).Select(h => h.Key).ToList();
        var totals = table.Heads.Where(h => Total().IsMatch(h.Value) && !Price().IsMatch(h.Value)).Select(h => h.Key).ToList();
        if (prices is not [var price] || totals.Count is 0 or > 2)
            yield break;
        foreach (var (total, count) in from t in totals from c in table.Heads.Keys where c != price && c != t && !Vocabulary.RateColumn().IsMatch(table.Heads[c]) select (t, c))
        {
            var rows = table.Rows.Take(MostRows).Where(r => r.Cells.ContainsKey(price) && r.Cells.ContainsKey(total) && r.Cells.ContainsKey(count)).ToList();
            foreach (var factor in new[] { 1m, 0.0001m, 10_000m, 12m, 0.0012m })
            {
                Interval Due(AmountRow r) => Exactly(r.Cells[price]).Scaled(r.Cells[count].Number!.Amount * factor);
                var wrong = rows.FindAll(r => !Due(r).Meets(r.Cells[total].Number!.Range));
                if (rows.Count < 2 || wrong.Count != 1)
                    continue;
                var row = wrong[0];
                var due = row.Cells[price].Number!.Amount * row.Cells[count].Number!.Amount * factor;
                yield return make.Error([new(row.Row.At)], row.Cells[total].Text, Arithmetic.Text(due), $"{row.Cells[price].Text}×{row.Cells[count].Text}{(factor == 1 ? "" : $"×{factor}")}={Arithmetic.Text(due)}", "其他各行的金额都等于标准乘数量，这一行不等，请核对。");
            }
        }
    }

    private static Interval Exactly(GridCell cell) => Interval.Exactly(cell.Number!.Amount);
}
