using System.Globalization;
using System.Text.Json.Serialization;
using Zhengtong.Platform.Codes;

namespace Zhengtong.Features.Catalogue;

/// <summary>Business item code (业务办理项编码), 33 characters of GB/T 39554.1: implementation code 31, sequence 2 from 01.</summary>
[JsonConverter(typeof(CodeConverter<BusinessItemCode>))]
public readonly record struct BusinessItemCode(ImplementationCode Implementation, int Sequence) : ICheckedCode<BusinessItemCode>
{
    public const int Length = ImplementationCode.Length + 2;

    /// <param name="message">What is wrong and what to do; empty when all is well.</param>
    public static bool TryParse(string? typed, out BusinessItemCode value, out string message)
    {
        value = default;
        message = typed?.Length == Length ? "" : $"业务办理项编码是 33 位，这里是 {typed?.Length ?? 0} 位";
        if (message.Length > 0 || !ImplementationCode.TryParse(typed![..ImplementationCode.Length], out var implementation, out message)) return false;
        var good = int.TryParse(typed.AsSpan(ImplementationCode.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && sequence > 0;
        message = good ? "" : "业务办理项编码最后两位是 01 到 99 的序号";
        value = good ? new(implementation, sequence) : default;
        return good;
    }

    public override string ToString() => $"{Implementation}{Sequence:00}";
}
