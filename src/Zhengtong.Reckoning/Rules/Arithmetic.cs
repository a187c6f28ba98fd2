using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>How a printed figure stands to the one computed.</summary>
internal enum Fit { Holds, Rounding, Wrong }

/// <summary>Interval arithmetic on printed figures, and numbers as text.</summary>
internal static class Arithmetic
{
    /// <summary>Nearer than this, in percentage points, a percentage is a matter of rounding.</summary>
    private const decimal NearlyRight = 0.1m;

    public static string Text(decimal value) => value.ToString("0.####");

    /// <summary>An amount in the unit of a printed figure: 343.74万元.</summary>
    public static string Like(Figure figure, decimal amount) => Text(amount / figure.Scale) + (figure.Kind != UnitKind.Money && figure.Scale == 10_000 ? "万" : "") + figure.Unit;

    /// <summary>Does Σ items meet the total, each with its printed precision?</summary>
    public static Fit Sum(Figure total, IEnumerable<Figure> items)
    {
        var parts = items.ToList();
        var sum = parts.Aggregate(Interval.Exactly(0), (s, f) => s + f.Range);
        if (!sum.Meets(total.Range))
            return Fit.Wrong;
        // An integer among amounts with decimals (53万元 beside 50.52万元) is read as exact, but only a note hangs on it.
        var strict = parts.Append(total).Any(f => f.Decimals > 0)
            ? parts.Append(total).Sum(f => f.Decimals == 0 ? 0 : f.Half)
            : parts.Append(total).Sum(f => f.Half);
        return Math.Abs(parts.Sum(f => f.Amount) - total.Amount) <= strict ? Fit.Holds : Fit.Rounding;
    }

    /// <summary>Does a printed percentage meet part ÷ whole?</summary>
    public static Fit Share(Figure printed, Figure part, Figure whole) =>
        whole.Amount <= 0 || Interval.Quotient(part.Beside(whole).Range, whole.Beside(part).Range) is not { } quotient
            ? Fit.Holds
            : Percent(printed, part.Amount / whole.Amount * 100, quotient.Scaled(100));

    /// <summary>Does a printed percentage meet a computed one, given the interval of honest inputs?</summary>
    public static Fit Percent(Figure printed, decimal computed, Interval interval)
    {
        if (printed.Unit == "‰")
            (computed, interval) = (computed * 10, interval.Scaled(10));
        if (!printed.IsExact)
            return printed.Range.Meets(interval) ? Fit.Holds : Fit.Wrong;
        var unit = Figure.Power(printed.Decimals);
        if (Math.Abs(computed - printed.Value) <= unit / 2)
            return Fit.Holds;
        var truncated = Math.Truncate(computed / unit) * unit;
        if (printed.Value == truncated)
            return Fit.Rounding;
        if (interval.Meets(printed.Range))
            return Fit.Holds;
        return Math.Abs(computed - printed.Value) <= NearlyRight ? Fit.Rounding : Fit.Wrong;
    }

    /// <summary>基本支出76.25 + 项目支出343.74.</summary>
    public static string Plus(IEnumerable<decimal> values) => string.Join("+", values.Select(v => v < 0 ? $"({Text(v)})" : Text(v)));
}
