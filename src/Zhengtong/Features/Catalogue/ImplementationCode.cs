using System.Text.Json.Serialization;
using Zhengtong.Platform.Codes;

namespace Zhengtong.Features.Catalogue;

/// <summary>
/// Implementation code (实施编码), 31 characters of GB/T 39554.1: social credit code of the authority 18, level 1, base code 12.
/// </summary>
[JsonConverter(typeof(CodeConverter<ImplementationCode>))]
public readonly record struct ImplementationCode(CreditCode Authority, AdministrativeLevel Level, BaseCode Base) : IParsable<ImplementationCode>
{
    public const int Length = CreditCode.Length + 1 + BaseCode.Length;

    /// <summary>What is wrong with it, as a sentence; null when nothing is.</summary>
    public static string? Fault(string typed)
    {
        if (typed.Length != Length) return $"实施编码是 31 位，这里是 {typed.Length} 位";
        if (typed[CreditCode.Length] is < '1' or > '6') return "实施编码第 19 位是行使层级，应为 1 到 6";
        var fault = CreditCode.Fault(typed[..CreditCode.Length]) ?? BaseCode.Fault(typed[(CreditCode.Length + 1)..]);
        return fault is null ? null : "实施编码不对：" + fault;
    }

    /// <exception cref="FormatException">With the sentence of <see cref="Fault"/>.</exception>
    public static ImplementationCode Parse(string s, IFormatProvider? provider = null) =>
        Fault(s) is { } fault ? throw new FormatException(fault) : Cut(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ImplementationCode result)
    {
        var good = s is not null && Fault(s) is null;
        result = good ? Cut(s!) : default;
        return good;
    }

    public override string ToString() => $"{Authority}{(int)Level}{Base}";

    static ImplementationCode Cut(string s) =>
        new(CreditCode.Parse(s[..CreditCode.Length]), (AdministrativeLevel)(s[CreditCode.Length] - '0'), BaseCode.Parse(s[(CreditCode.Length + 1)..]));
}
