using System.Text.Json.Serialization;
using Zhengtong.Platform.Codes;

namespace Zhengtong.Features.Catalogue;

/// <summary>Business item code (业务办理项编码), 33 characters of GB/T 39554.1: implementation code 31, sequence 2 from 01.</summary>
[JsonConverter(typeof(CodeConverter<BusinessItemCode>))]
public readonly record struct BusinessItemCode(ImplementationCode Implementation, int Sequence) : IParsable<BusinessItemCode>
{
    public const int Length = ImplementationCode.Length + 2;

    /// <summary>What is wrong with it, as a sentence; null when nothing is.</summary>
    public static string? Fault(string typed)
    {
        if (typed.Length != Length) return $"业务办理项编码是 33 位，这里是 {typed.Length} 位";
        if (!typed[ImplementationCode.Length..].All(char.IsAsciiDigit) || typed.EndsWith("00")) return "业务办理项编码最后两位是 01 到 99 的序号";
        return ImplementationCode.Fault(typed[..ImplementationCode.Length]);
    }

    /// <exception cref="FormatException">With the sentence of <see cref="Fault"/>.</exception>
    public static BusinessItemCode Parse(string s, IFormatProvider? provider = null) =>
        Fault(s) is { } fault ? throw new FormatException(fault) : Cut(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out BusinessItemCode result)
    {
        var good = s is not null && Fault(s) is null;
        result = good ? Cut(s!) : default;
        return good;
    }

    public override string ToString() => $"{Implementation}{Sequence:00}";

    static BusinessItemCode Cut(string s) =>
        new(ImplementationCode.Parse(s[..ImplementationCode.Length]), int.Parse(s.AsSpan(ImplementationCode.Length)));
}
