using System.Text.Json.Serialization;

namespace Zhengtong.Platform.Codes;

/// <summary>
/// A unified social credit code (统一社会信用代码, GB 32100): registering authority 1, kind 1, region 6, organisation 9, check 1.
/// Public data, shown in full.
/// </summary>
[JsonConverter(typeof(CodeConverter<CreditCode>))]
public readonly record struct CreditCode : ICheckedCode<CreditCode>
{
    public const int Length = 18;

    const string Letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    readonly string? code;

    CreditCode(string code) => this.code = code;

    /// <summary>The region of the registering authority (GB/T 2260), 6 digits.</summary>
    public string Region => ToString()[2..8];

    public override string ToString() => code ?? "";

    /// <param name="message">What is wrong and what to do, for the field; empty when all is well.</param>
    public static bool TryParse(string? typed, out CreditCode value, out string message)
    {
        var text = TypedNumber.Normalise(typed);
        message = Fault(text);
        value = message.Length > 0 ? default : new(text);
        return message.Length == 0;
    }

    static string Fault(string text)
    {
        if (text.Length == 0)
            return "请填写统一社会信用代码";
        if (text.Length != Length)
            return $"统一社会信用代码应是 18 位，现在是 {text.Length} 位，请核对";
        if (text.FirstOrDefault(c => "IOSVZ".Contains(c)) is var confusable and not '\0')
            return $"统一社会信用代码里没有字母 {confusable}，请核对是不是数字";
        if (!text.All(c => Letters.Contains(c)))
            return "统一社会信用代码只有数字和大写字母，请核对";
        if (!text[2..8].All(char.IsAsciiDigit))
            return "统一社会信用代码第 3 到 8 位应是数字，请核对";
        return text[17] == Check(text) ? "" : "统一社会信用代码最后一位对不上，请核对";
    }

    static char Check(string code) => Letters[(31 - Weights.Select((weight, i) => weight * Letters.IndexOf(code[i])).Sum() % 31) % 31];
}
