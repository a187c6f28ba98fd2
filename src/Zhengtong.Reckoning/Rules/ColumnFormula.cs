using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>
/// How a column of a table follows from two others (表内算式), found from the figures and not from the headings: the
/// formula that holds in most rows is the one that is meant, and a row in which it does not hold is wrong.
/// </summary>
internal sealed record ColumnFormula(int Column, int First, int Second, FormulaKind Kind, bool IsOfScores)
{
    /// <summary>The total of a column of which another prints the shares, or null.</summary>
    private Figure? Whole { get; init; }

    private const int WidestTable = 14, MostSamples = 60, FewestRows = 2;

    private static readonly FormulaKind[] Rates = [FormulaKind.Quotient, FormulaKind.Growth], Differences = [FormulaKind.Difference], Means = [FormulaKind.Mean];

    public static ColumnFormula? Of(AmountTable table, int column)
    {
        bool IsScore(int c) => Vocabulary.ColumnOf(table.Heads.GetValueOrDefault(c, "")) is "weight" or "score";
        var columns = table.Heads.Keys.Where(c => c != column && !IsRate(table, c)).Take(WidestTable).ToList();
        var rows = table.Rows.Where(r => r.Cells.ContainsKey(column)).Take(MostSamples).ToList();
        var total = table.Rows.LastOrDefault(r => Vocabulary.TotalLabel().IsMatch(r.Label) || r.Label.StartsWith("小计", StringComparison.Ordinal));
        var shares = !IsRate(table, column) || total is null ? [] : columns.Where(total.Cells.ContainsKey).Select(c => new ColumnFormula(column, c, c, FormulaKind.Quotient, IsScore(c)) { Whole = total.Cells[c].Number });
        var best = (from first in columns
                    from second in columns
                    where first != second
                    from kind in IsRate(table, column) ? Rates : IsMean(table, column) ? Means : Differences
                    select new ColumnFormula(column, first, second, kind, IsScore(first) && IsScore(second))).Concat(shares).Select(formula => (formula, Held: rows.Count(r => formula.Fits(r) is Fit.Holds or Fit.Rounding), Told: rows.Count(formula.Tells), Known: rows.Count(r => formula.Fits(r) is not null)))
                        .Where(f => f.Told >= (columns.Count == 2 ? 1 : FewestRows) && (f.Held * 2 > f.Known || columns.Count == 2 && f is { Held: 1, Known: 2 })).OrderByDescending(f => f.Held).FirstOrDefault();
        return best.formula;
    }

    /// <summary>How the row's cell stands to the formula, or null if the row does not have all three.</summary>
    public Fit? Fits(AmountRow row) => Terms(row) is not var (result, first, second) ? null
        : Kind == FormulaKind.Difference ? (first.Range - second.Range).Meets(result.Range) ? Fit.Holds : Fit.Wrong
        : Due(first, second) is not { } due ? null
        : Kind == FormulaKind.Mean ? due.Range.Scaled(0.01m).Meets(result.Range) ? Fit.Holds : Fit.Wrong
        : Arithmetic.Percent(Percent(result), due.Value, due.Range);

    /// <summary>What a rate comes to, in percent; null where there is nothing to divide by.</summary>
    public (decimal Value, Interval Range)? Due(Figure first, Figure second)
    {
        var growth = Kind == FormulaKind.Growth;
        return second.Amount <= 0 || Interval.Quotient(growth ? first.Range - second.Range : first.Range, second.Range) is not { } quotient ? null
            : ((growth ? first.Amount - second.Amount : first.Amount) / second.Amount * 100, quotient.Scaled(100));
    }

    public (Figure Result, Figure First, Figure Second)? Terms(AmountRow row) =>
        row.Cells.GetValueOrDefault(Column)?.Number is { } r && row.Cells.GetValueOrDefault(First)?.Number is { } a && (Whole ?? row.Cells.GetValueOrDefault(Second)?.Number) is { } b ? (r, Exactly(a), Exactly(b)) : null;

    /// <summary>A score of 10 is 10 and not about 10.</summary>
    private Figure Exactly(Figure figure) => IsOfScores ? figure with { Kind = UnitKind.Score } : figure;

    /// <summary>A row tells the formula from others if its three figures differ: 100, 100, 0 fits too many.</summary>
    private bool Tells(AmountRow row) => Fits(row) is Fit.Holds or Fit.Rounding && Terms(row) is var (r, a, b) && a.Amount != 0 && b.Amount != 0 && (Kind is FormulaKind.Quotient or FormulaKind.Mean || r.Amount != 0);

    /// <summary>A bare 0.95 in a column of rates is 95 %.</summary>
    public static Figure Percent(Figure printed) => printed.Kind == UnitKind.Percent || printed.Value > 1.5m ? printed
        : printed with { Value = printed.Value * 100, Decimals = Math.Max(0, printed.Decimals - 2) };

    /// <summary>A column of amounts or counts in a table of few columns and more than two rows, which may follow from the others.</summary>
    public static bool IsPlain(AmountTable table, int column) =>
        table.Heads.Count is > 3 and <= WidestTable && table.Rows.Count is > 2 and <= MostSamples && !Vocabulary.RateColumn().IsMatch(table.Heads[column]) && Vocabulary.ColumnOf(table.Heads[column]) is not ("weight" or "score" or "target" or "actual");

    /// <summary>A column of means or unit prices: 每公里造价, 人均, 单价.</summary>
    public static bool IsMean(AmountTable table, int column) => !IsRate(table, column) && Vocabulary.MeanColumn().IsMatch(table.Heads[column]);

    /// <summary>A column of rates or growth, by its heading or because percentages stand in it.</summary>
    public static bool IsRate(AmountTable table, int column) =>
        Vocabulary.RatioColumn().IsMatch(table.Heads[column]) || Vocabulary.GrowthColumn().IsMatch(table.Heads[column])
        || table.Rows.Take(MostSamples).Where(r => r.Cells.ContainsKey(column)).ToList() is { Count: > 0 } rows && rows.Count(r => r.Cells[column].Number!.Kind == UnitKind.Percent) * 2 > rows.Count;
}

/// <summary>A column less another, in percent of another, grown from another, or another's mean (增减、比率、增幅、平均).</summary>
internal enum FormulaKind { Difference, Quotient, Growth, Mean }
