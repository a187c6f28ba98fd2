using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Columns of difference, growth, execution and share follow from the columns they stand beside (表内增减与比率).</summary>
internal sealed class TableColumnRule : IRule
{
    public string Id => "R-DELTA";
    public string Law => "表中增减额=本年-上年，增减率=增减额÷上年，执行率=执行数÷预算数";
    public string Example => "上年100，本年120，增减10，增减率20%。";

    private static readonly RateRule Rate = new();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var table in report.Tables)
        {
            int? Column(Func<string, bool> test) => table.Heads.Where(h => test(h.Value)).Select(h => (int?)h.Key).FirstOrDefault();
            var before = Column(h => h.Contains("上年") || h.Contains("去年") || h.Contains((report.Year - 1) + "年"));
            var now = Column(h => h.Contains("本年") || h.Contains("今年") || report.Year is { } y && h.Contains(y + "年"));
            var budget = Column(h => Vocabulary.ColumnOf(h) == "adjusted") ?? Column(h => Vocabulary.ColumnOf(h) == "initial");
            var spent = Column(h => Vocabulary.ColumnOf(h) == "executed");
            var difference = Column(h => Vocabulary.DifferenceColumn().IsMatch(h));
            var growth = Column(h => Vocabulary.GrowthColumn().IsMatch(h));
            var execution = Column(h => h.Contains("执行率") || h.Contains("完成率") && spent is not null);
            foreach (var row in table.Rows)
            {
                Figure? At(int? column) => column is { } c && row.Cells.TryGetValue(c, out var cell) ? cell.Number : null;
                Place[] places = [new(row.Row.At)];
                if (At(before) is { } b && At(now) is { } n)
                {
                    if (At(difference) is { } d)
                        yield return Difference(make, places, d, n, b);
                    if (At(growth) is { } g && b.Amount > 0)
                        yield return Quotient(make, places, g, (n.Amount - b.Amount) / b.Amount * 100, Interval.Quotient(n.Range - b.Range, b.Range));
                }
                if (At(execution) is { } e && At(spent) is { } s && At(budget) is { Amount: > 0 } total)
                    yield return Quotient(make with { Rule = Rate }, places, e, s.Amount / total.Amount * 100, Interval.Quotient(s.Range, total.Range));
            }
        }
        foreach (var form in report.Forms)
            foreach (var fund in form.Funds)
                if (fund is { Rate.Number: { } rate, Executed.Number: { } executed } && (fund.Adjusted ?? fund.Initial)?.Number is { Amount: > 0 } planned)
                    yield return Quotient(make with { Rule = Rate }, [form.TitlePlace, new(fund.Row.At)], rate, executed.Amount / planned.Amount * 100, Interval.Quotient(executed.Range, planned.Range));
    }

    private static Finding Difference(Findings make, Place[] places, Figure printed, Figure now, Figure before)
    {
        var due = now.Amount - before.Amount;
        var arithmetic = $"{Arithmetic.Text(now.Amount)}-{Arithmetic.Text(before.Amount)}={Arithmetic.Text(due)}";
        return (now.Range - before.Range).Meets(printed.Range)
            ? make.Holds(places, printed.Printed, arithmetic)
            : make.Error(places, printed.Printed, Arithmetic.Text(due), arithmetic, "请核对增减额（本年减上年）和正负号。");
    }

    private static Finding Quotient(Findings make, Place[] places, Figure printed, decimal computed, Interval? interval)
    {
        var percent = printed.Kind == UnitKind.Percent || printed.Value > 1.5m ? printed : printed with { Value = printed.Value * 100, Decimals = Math.Max(0, printed.Decimals - 2) };
        var arithmetic = $"{computed:0.00}%";
        return Arithmetic.Percent(percent, computed, (interval ?? Interval.Exactly(computed / 100)).Scaled(100)) switch
        {
            Fit.Holds => make.Holds(places, printed.Printed, arithmetic),
            Fit.Rounding => make.Wrong(Severity.Info, places, printed.Printed, computed.ToString("F" + printed.Decimals) + "%", arithmetic, "四舍五入与截尾之差。"),
            _ => make.Error(places, printed.Printed, computed.ToString("F2") + "%", arithmetic, "请按表中数字重新计算比率。"),
        };
    }
}
