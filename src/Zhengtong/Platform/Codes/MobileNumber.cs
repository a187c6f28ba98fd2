namespace Zhengtong.Platform.Codes;

/// <summary>A mobile number of the mainland (手机号), 11 digits.</summary>
public readonly record struct MobileNumber : IParsable<MobileNumber>
{
    readonly string? text;

    MobileNumber(string text) => this.text = text;

    /// <summary>First three and last four (138****5678).</summary>
    public string Masked => ToString() is { Length: 11 } t ? $"{t[..3]}****{t[7..]}" : "";

    /// <summary>What is wrong with it, as a sentence for the field; null when nothing is.</summary>
    public static string? Fault(string typed)
    {
        var number = Clean(typed);
        return number.Length == 11 && number.All(char.IsAsciiDigit) && number[0] == '1' && number[1] >= '3'
            ? null
            : "手机号是 1 开头的 11 位数字，请核对";
    }

    /// <exception cref="FormatException">With the sentence of <see cref="Fault"/>.</exception>
    public static MobileNumber Parse(string s, IFormatProvider? provider = null) =>
        Fault(s) is { } fault ? throw new FormatException(fault) : new(Clean(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out MobileNumber result)
    {
        var good = s is not null && Fault(s) is null;
        result = good ? new(Clean(s!)) : default;
        return good;
    }

    public override string ToString() => text ?? "";

    static string Clean(string typed) => typed.Trim().Replace(" ", "").Replace("-", "");
}
