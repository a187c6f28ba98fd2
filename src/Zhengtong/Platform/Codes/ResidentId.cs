using System.Globalization;

namespace Zhengtong.Platform.Codes;

/// <summary>A citizen's identity number (公民身份号码), 18 characters with check character (GB 11643-1999).</summary>
public readonly record struct ResidentId : IParsable<ResidentId>
{
    const string Checks = "10X98765432";

    static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Provinces of GB/T 2260, and 81–83 of the residence permits for people of Hong Kong, Macao and Taiwan.</summary>
    static readonly HashSet<string> Provinces =
        [.. "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".Split(' ')];

    readonly string? text;

    ResidentId(string text) => this.text = text;

    public DateOnly Birth => BirthOf(ToString()) ?? throw new InvalidOperationException("An empty identity number has no birth date");

    /// <summary>First six and last four (431129********0024).</summary>
    public string Masked => ToString() is { Length: 18 } t ? $"{t[..6]}********{t[14..]}" : "";

    /// <summary>What is wrong with it, as a sentence for the field; null when nothing is.</summary>
    /// <param name="today">A birth date after this day is refused.</param>
    public static string? Fault(string typed, DateOnly today)
    {
        var id = Clean(typed);
        if (id.Length != 18) return $"身份证号是 18 位，这里是 {id.Length} 位，请核对";
        if (!id[..17].All(char.IsAsciiDigit) || !(char.IsAsciiDigit(id[17]) || id[17] == 'X'))
            return "身份证号前 17 位是数字，最后一位是数字或 X，请核对";
        if (!Provinces.Contains(id[..2])) return "身份证号开头的地区代码不对，请核对";
        if (BirthOf(id) is not { } birth || birth.Year < 1900) return "身份证号里的出生日期不对，请核对";
        if (birth > today) return "身份证号里的出生日期还没有到，请核对";
        return Checks[id.Take(17).Select((digit, i) => (digit - '0') * Weights[i]).Sum() % 11] == id[17]
            ? null
            : "身份证号最后一位对不上，请核对";
    }

    /// <exception cref="FormatException">With the sentence of <see cref="Fault"/>.</exception>
    public static ResidentId Parse(string s, IFormatProvider? provider = null) =>
        Fault(s, DateOnly.MaxValue) is { } fault ? throw new FormatException(fault) : new(Clean(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out ResidentId result)
    {
        var good = s is not null && Fault(s, DateOnly.MaxValue) is null;
        result = good ? new(Clean(s!)) : default;
        return good;
    }

    public override string ToString() => text ?? "";

    static string Clean(string typed) => typed.Trim().ToUpperInvariant();

    static DateOnly? BirthOf(string id) =>
        DateOnly.TryParseExact(id[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth) ? birth : null;
}
