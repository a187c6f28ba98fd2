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
            foreach (var column in table.Heads.Keys.Where(c => Derived(table, c) || ColumnFormula.IsPlain(table, c)).Take(MostColumns))
                foreach (var finding in !Derived(table, column) ? Found(make, table, column) : ColumnFormula.Of(table, column) is { } formula ? Follow(make, table, formula) : ByHeads(make, report, table, column))
                    yield return finding;
        foreach (var table in report.Forms.Select(f => AmountTable.Read(f.Grid, report.UsualScale)).OfType<AmountTable>())
            foreach (var column in table.Heads.Keys.Where(c => table.Heads[c].Contains("得分率")).Take(1))
                if (ColumnFormula.Of(table, column) is { } formula)
                    foreach (var finding in Follow(make, table, formula))
                        yield return finding;
        foreach (var form in report.Forms)
            foreach (var fund in form.Funds)
                if (fund is { Rate.Number: { } rate, Executed.Number: { } executed } && (fund.Adjusted ?? fund.Initial)?.Number is { Amount: > 0 } planned)
                    yield return Quotient(make with { Rule = Rate }, [form.TitlePlace, new(fund.Row.At)], rate, executed.Amount / planned.Amount * 100, Interval.Quotient(executed.Range, planned.Range));
    }

    private const int MostColumns = 14;

    private static bool Derived(AmountTable table, int column) =>
        ColumnFormula.IsRate(table, column) || ColumnFormula.IsMean(table, column) || Vocabulary.DifferenceColumn().IsMatch(table.Heads[column]) || Vocabulary.RestColumn().IsMatch(table.Heads[column]);

    private static IEnumerable<Finding> Follow(Findings make, AmountTable table, ColumnFormula formula)
    {
        foreach (var row in table.Rows)
            if (formula.Fits(row) is not null && formula.Terms(row) is var (result, first, second))
                yield return formula.Kind == FormulaKind.Difference && result.Kind == UnitKind.Percent && second.Amount > 0 ? Quotient(make, [new(row.Row.At)], result, (first.Amount - second.Amount) / second.Amount * 100, Interval.Quotient(first.Range - second.Range, second.Range))
                    : formula.Kind == FormulaKind.Difference ? Difference(make, [new(row.Row.At)], result, first, second)
                    : formula.Kind == FormulaKind.Mean ? Mean(make, [new(row.Row.At)], result, first, second, formula.Fits(row) == Fit.Holds)
                    : formula.Due(first, second) is var (due, range) ? Quotient(formula.Kind == FormulaKind.Quotient ? make with { Rule = Rate } : make, [new(row.Row.At)], result, due, range)
                    : make.Open([new(row.Row.At)], result.Printed, "分母为0，比率不适用");
    }

    private static Finding Mean(Findings make, Place[] places, Figure printed, Figure first, Figure second, bool holds)
    {
        var arithmetic = $"{Arithmetic.Text(first.Amount)}/{Arithmetic.Text(second.Amount)}={first.Amount / second.Amount:0.####}";
        return holds ? make.Holds(places, printed.Printed, arithmetic)
            : (make with { Rule = Each }).Error(places, printed.Printed, $"{first.Amount / second.Amount:0.##}", arithmetic, "请按表中数字重新计算平均数。");
    }

    private static readonly MeanRule Each = new();

    // A column that no heading calls a difference is one if it is so in every row but one.
    private static IEnumerable<Finding> Found(Findings make, AmountTable table, int column) =>
        ColumnFormula.Of(table, column) is { } formula && table.Rows.Count(r => formula.Fits(r) is Fit.Wrong) == 1 && table.Rows.Count(r => formula.Fits(r) is Fit.Holds) > 2 ? Follow(make, table, formula) : [];

    // Too few rows to tell the formula by its figures: the headings say it.
    private static IEnumerable<Finding> ByHeads(Findings make, Report report, AmountTable table, int column)
    {
        int? Column(Func<string, bool> test) => table.Heads.Where(h => h.Key != column && test(h.Value)).Select(h => (int?)h.Key).FirstOrDefault();
        var head = table.Heads[column];
        var before = Column(h => h.Contains("上年") || h.Contains("去年") || h.Contains((report.Year - 1) + "年"));
        var now = Column(h => h.Contains("本年") || h.Contains("今年") || report.Year is { } y && h.Contains(y + "年"));
        var budget = Column(h => Vocabulary.ColumnOf(h) == "adjusted") ?? Column(h => Vocabulary.ColumnOf(h) == "initial");
        var spent = Column(h => Vocabulary.ColumnOf(h) == "executed");
        foreach (var row in table.Rows)
        {
            Figure? At(int? at) => at is { } c && row.Cells.TryGetValue(c, out var cell) ? cell.Number : null;
            Place[] places = [new(row.Row.At)];
            if (At(column) is not { } printed)
                continue;
            if (At(before) is { } b && At(now) is { } n && Vocabulary.DifferenceColumn().IsMatch(head) && printed.Kind != UnitKind.Percent && !head.Contains("预算"))
                yield return Difference(make, places, printed, n, b);
            else if (At(before) is { Amount: > 0 } last && At(now) is { } year && (Vocabulary.GrowthColumn().IsMatch(head) || printed.Kind == UnitKind.Percent && Vocabulary.ChangeHead().IsMatch(head)))
                yield return Quotient(make, places, printed, (year.Amount - last.Amount) / last.Amount * 100, Interval.Quotient(year.Range - last.Range, last.Range));
            else if ((head.Contains("执行率") || head.Contains("完成率")) && At(spent) is { } s && At(budget) is { Amount: > 0 } total)
                yield return Quotient(make with { Rule = Rate }, places, printed, s.Amount / total.Amount * 100, Interval.Quotient(s.Range, total.Range));
        }
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
        var percent = ColumnFormula.Percent(printed);
        var arithmetic = $"{computed:0.00}%";
        return Arithmetic.Percent(percent, computed, (interval ?? Interval.Exactly(computed / 100)).Scaled(100)) switch
        {
            Fit.Holds => make.Holds(places, printed.Printed, arithmetic),
            Fit.Rounding => make.Wrong(Severity.Info, places, printed.Printed, computed.ToString("F" + printed.Decimals) + "%", arithmetic, "四舍五入与截尾之差。"),
            _ => make.Error(places, printed.Printed, computed.ToString("F2") + "%", arithmetic, "请按表中数字重新计算比率。"),
        };
    }
}
