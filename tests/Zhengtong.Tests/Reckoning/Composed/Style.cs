using System.Globalization;

namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>How one report prints its figures: unit of money, separators, digits, blanks.</summary>
internal sealed record Style(bool Yuan, bool Separators, bool FullWidth, bool Blanks)
{
    public static Style Of(Random random) =>
        new(random.Next(8) == 0, random.Next(3) == 0, random.Next(12) == 0, random.Next(4) == 0);

    public string MoneyUnit => Yuan ? "元" : "万元";

    /// <summary>An amount of 万元 without its unit.</summary>
    public string Amount(decimal tenThousands) => Dress((Yuan ? tenThousands * 10000 : tenThousands).ToString(Separators ? "N2" : "F2", CultureInfo.InvariantCulture));

    public string Money(decimal tenThousands) => Amount(tenThousands) + Gap + MoneyUnit;

    public string Count(int number, string unit) => Dress(number.ToString(Separators ? "N0" : "D", CultureInfo.InvariantCulture)) + Gap + unit;

    public string Percent(decimal rate, int decimals) => Dress(decimal.Round(rate, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals, CultureInfo.InvariantCulture)) + "%";

    public string Points(decimal points) => Dress(points.ToString("0.##", CultureInfo.InvariantCulture)) + Gap + "分";

    private string Gap => Blanks ? " " : "";

    private string Dress(string digits) => !FullWidth ? digits
        : string.Concat(digits.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c));
}
