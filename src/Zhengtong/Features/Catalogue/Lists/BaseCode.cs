using System.Text.Json.Serialization;
using Zhengtong.Platform.Codes;

namespace Zhengtong.Features.Catalogue;

/// <summary>
/// Base code of a matter (基本编码), 12 characters of GB/T 39554.1: region 2 (00 the state, else the province), kind 2,
/// guiding department 2, main item 3, sub-item 3 (000 none).
/// </summary>
[JsonConverter(typeof(CodeConverter<BaseCode>))]
public readonly record struct BaseCode : ICheckedCode<BaseCode>
{
    public const int Length = 12;

    readonly string? text;

    BaseCode(string text) => this.text = text;

    public string Region => ToString()[..2];

    public MatterKind Kind => (MatterKind)int.Parse(ToString().AsSpan(2, 2));

    public string Department => ToString()[4..6];

    /// <param name="message">What is wrong and what to do; empty when all is well.</param>
    public static bool TryParse(string? typed, out BaseCode value, out string message)
    {
        var text = typed ?? "";
        message = Fault(text);
        value = message.Length > 0 ? default : new(text);
        return message.Length == 0;
    }

    public override string ToString() => text ?? "";

    static string Fault(string typed)
    {
        if (typed.Length != Length) return $"基本编码是 12 位，这里是 {typed.Length} 位";
        if (!typed[..9].All(char.IsAsciiDigit)) return "基本编码前 9 位（区域、类型、部门、主项）是数字";
        if (!typed[9..].All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))) return "基本编码的子项是数字或大写字母";
        if (typed[..2] is not "00" && (typed[0] is < '1' or > '8')) return "基本编码的区域是 00（国家）或省级代码";
        return Enum.IsDefined((MatterKind)int.Parse(typed.AsSpan(2, 2))) ? "" : $"基本编码里的事项类型 {typed[2..4]} 不在 GB/T 39046 表 A.1 里";
    }
}
