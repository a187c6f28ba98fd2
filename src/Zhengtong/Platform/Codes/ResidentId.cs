using System.Globalization;

namespace Zhengtong.Platform.Codes;

/// <summary>A resident identity number (公民身份号码, GB 11643): region 6, birth date 8, sequence 3, check 1.</summary>
public readonly record struct ResidentId
{
    const string CheckDigits = "10X98765432";

    static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>First two digits by GB/T 2260; 81–83 are the residence permits of Hong Kong, Macao and Taiwan.</summary>
    static readonly HashSet<string> Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83",
    ];

    readonly string? number;

    ResidentId(string number) => this.number = number;

    /// <summary>The region of first registration (GB/T 2260), 6 digits.</summary>
    public string Region => ToString()[..6];

    public DateOnly BirthDate => DateOnly.ParseExact(ToString()[6..14], "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>First 6 and last 4: 431129********0027.</summary>
    public string Masked => $"{ToString()[..6]}********{ToString()[14..]}";

    /// <summary>All 18 characters. Personal data: show <see cref="Masked"/> unless a recorded act asked for it.</summary>
    public override string ToString() => number ?? "";

    /// <summary>Reads 18 characters, or the 15 of the old form, which it converts.</summary>
    /// <param name="today">No later birth date is accepted.</param>
    /// <param name="message">What is wrong and what to do, for the field; empty when all is well.</param>
    public static bool TryParse(string? typed, DateOnly today, out ResidentId value, out string message)
    {
        var text = TypedNumber.Normalise(typed);
        message = Fault(text, today);
        value = message.Length > 0 ? default : new(text.Length == 15 ? Lengthen(text) : text);
        return message.Length == 0;
    }

    static string Fault(string text, DateOnly today)
    {
        if (text.Length == 0)
            return "请填写身份证号";
        if (text.Length is not (15 or 18))
            return $"身份证号应是 18 位，现在是 {text.Length} 位，请核对";
        if (!(text.Length == 15 ? text : text[..17]).All(char.IsAsciiDigit) || !(char.IsAsciiDigit(text[^1]) || text[^1] == 'X'))
            return "身份证号只有数字，最后一位可以是 X，请核对";
        if (!Provinces.Contains(text[..2]))
            return "身份证号开头两位不是省份代码，请核对";
        var birth = text.Length == 15 ? $"19{text[6..12]}" : text[6..14];
        if (!DateOnly.TryParseExact(birth, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return $"身份证号里的出生日期 {birth} 不存在，请核对";
        if (date > today)
            return $"身份证号里的出生日期 {birth} 还没有到，请核对";
        return text.Length == 15 || text[17] == Check(text) ? "" : "身份证号最后一位对不上，请核对";
    }

    static string Lengthen(string old)
    {
        var number = $"{old[..6]}19{old[6..]}";
        return number + Check(number);
    }

    static char Check(string number) => CheckDigits[Weights.Select((weight, i) => weight * (number[i] - '0')).Sum() % 11];
}
