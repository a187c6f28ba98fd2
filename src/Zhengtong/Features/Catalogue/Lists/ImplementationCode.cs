using System.Text.Json.Serialization;
using Zhengtong.Platform.Codes;

namespace Zhengtong.Features.Catalogue;

/// <summary>
/// Implementation code (实施编码), 31 characters of GB/T 39554.1: social credit code of the authority 18, level 1, base code 12.
/// </summary>
[JsonConverter(typeof(CodeConverter<ImplementationCode>))]
public readonly record struct ImplementationCode(CreditCode Authority, AdministrativeLevel Level, BaseCode Base) : ICheckedCode<ImplementationCode>
{
    public const int Length = CreditCode.Length + 1 + BaseCode.Length;

    /// <param name="message">What is wrong and what to do; empty when all is well.</param>
    public static bool TryParse(string? typed, out ImplementationCode value, out string message)
    {
        value = default;
        message = typed?.Length == Length ? "" : $"实施编码是 31 位，这里是 {typed?.Length ?? 0} 位";
        if (message.Length > 0) return false;
        if (!CreditCode.TryParse(typed![..CreditCode.Length], out var authority, out message)) return false;
        if (!BaseCode.TryParse(typed[(CreditCode.Length + 1)..], out var code, out message)) return false;
        value = new(authority, (AdministrativeLevel)(typed[CreditCode.Length] - '0'), code);
        message = Enum.IsDefined(value.Level) ? "" : "实施编码第 19 位是行使层级，应为 1 到 6";
        return message.Length == 0;
    }

    public override string ToString() => $"{Authority}{(int)Level}{Base}";
}
