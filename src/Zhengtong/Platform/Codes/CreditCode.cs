using System.Text.Json.Serialization;

namespace Zhengtong.Platform.Codes;

/// <summary>A unified social credit code (统一社会信用代码), 18 characters with check character (GB 32100-2015).</summary>
[JsonConverter(typeof(CodeConverter<CreditCode>))]
public readonly record struct CreditCode : IParsable<CreditCode>
{
    public const int Length = 18;

    /// <summary>Without I, O, S, V, Z; a character's place is its value.</summary>
    const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    readonly string? text;

    CreditCode(string text) => this.text = text;

    /// <summary>What is wrong with it, as a sentence for the field; null when nothing is.</summary>
    public static string? Fault(string typed)
    {
        var code = Clean(typed);
        if (code.Length != Length) return $"统一社会信用代码是 18 位，这里是 {code.Length} 位，请核对";
        if (code.FirstOrDefault(c => !Alphabet.Contains(c)) is var odd && odd != default)
            return $"统一社会信用代码里不会有“{odd}”，请核对（没有字母 I、O、S、V、Z）";
        if (!code[2..8].All(char.IsAsciiDigit)) return "统一社会信用代码第 3 到 8 位是行政区划数字，请核对";
        return Alphabet[CheckOf(code)] == code[17] ? null : "统一社会信用代码最后一位对不上，请核对";
    }

    /// <exception cref="FormatException">With the sentence of <see cref="Fault"/>.</exception>
    public static CreditCode Parse(string s, IFormatProvider? provider = null) =>
        Fault(s) is { } fault ? throw new FormatException(fault) : new(Clean(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out CreditCode result)
    {
        var good = s is not null && Fault(s) is null;
        result = good ? new(Clean(s!)) : default;
        return good;
    }

    public override string ToString() => text ?? "";

    static string Clean(string typed) => typed.Trim().ToUpperInvariant();

    static int CheckOf(string code)
    {
        var (sum, weight) = (0, 1);
        foreach (var character in code.AsSpan(0, 17))
        {
            sum += Alphabet.IndexOf(character) * weight;
            weight = weight * 3 % 31;
        }
        return (31 - sum % 31) % 31;
    }
}
