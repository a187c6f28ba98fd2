namespace Zhengtong.Reckoning.Text;

public enum UnitKind { None, Money, Percent, Points, Score, Count, Duration, Year }

/// <summary>How a figure is qualified: exactly, about (约, 余), or as a bound (以上 / 不超过).</summary>
public enum Qualifier { Exact, About, AtLeast, AtMost, MoreThan, LessThan }

/// <summary>A number with its unit as printed (数). Amounts of money are in yuan, percentages in percent.</summary>
/// <param name="Value">The printed number.</param>
/// <param name="Decimals">Printed decimals.</param>
/// <param name="Scale">What the unit multiplies by: 10000 for 万元 and for 万 件.</param>
/// <param name="Kind">What the unit measures.</param>
/// <param name="Unit">The unit as printed, without 万 or 亿 except for money.</param>
/// <param name="Qualifier">Exact, about or a bound.</param>
/// <param name="Start">Start of the number in its text.</param>
/// <param name="End">End of number, unit and qualifier.</param>
public sealed record Figure(
    decimal Value, int Decimals, decimal Scale, UnitKind Kind, string Unit, Qualifier Qualifier, int Start, int End)
{
    public decimal Amount => Value * Scale;

    public bool IsExact => Qualifier == Qualifier.Exact;

    /// <summary>Half a unit of the last printed decimal; a plain count or score is exact, and so is a plain 0: it says there is none.</summary>
    public decimal Half => Decimals == 0 && (Value == 0 || Kind is UnitKind.Count or UnitKind.Score or UnitKind.Duration && Scale == 1)
        ? 0 : Power(Decimals) / 2 * Scale;

    /// <summary>All values the printed figure may stand for (rules: 余, 约, 以上 tolerate 10 %).</summary>
    public Interval Range => Qualifier switch
    {
        Qualifier.Exact => Interval.Around(Amount, Half),
        Qualifier.About => new(Amount * 0.9m, Amount * 1.1m),
        Qualifier.AtLeast or Qualifier.MoreThan => new(Amount, Amount + Math.Abs(Amount) * 10 + 1),
        _ => new(Amount - Math.Abs(Amount) * 10 - 1, Amount),
    };

    /// <summary>The figure as it stands beside another of its unit: 3万元 beside 2.74万元 is 3.0 and not anything up to 3.5.</summary>
    public Figure Beside(Figure other) =>
        Decimals == 0 && Scale > 1 && other.Kind == Kind && other.Scale == Scale && other.Decimals > 0 ? this with { Decimals = Scale > 10_000 ? 1 : other.Decimals } : this;

    /// <summary>The figure as printed: 343.74万元.</summary>
    public string Printed => Value.ToString("F" + Decimals) + (Kind != UnitKind.Money && Scale == 10000 ? "万" : "") + (Qualifier == Qualifier.About ? "余" : "") + Unit;

    /// <summary>The figure with two neighbouring digits exchanged, each way it can be.</summary>
    public IEnumerable<Figure> Exchanged()
    {
        var digits = (Value / Power(Decimals)).ToString("0");
        for (var i = 0; i + 1 < digits.Length && digits.Length > 2; i++)
            if (digits[i] != digits[i + 1] && !(i == 0 && digits[1] == '0'))
                yield return this with { Value = decimal.Parse(digits[..i] + digits[i + 1] + digits[i] + digits[(i + 2)..]) * Power(Decimals) };
    }

    /// <summary>0.01 for two decimals.</summary>
    public static decimal Power(int decimals)
    {
        var unit = 1m;
        for (var i = 0; i < decimals; i++)
            unit /= 10;
        return unit;
    }
}
