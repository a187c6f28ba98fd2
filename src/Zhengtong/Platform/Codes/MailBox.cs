using System.Net.Mail;

namespace Zhengtong.Platform.Codes;

/// <summary>An address for mail (电子邮箱).</summary>
public readonly record struct MailBox
{
    const int Longest = 100;

    readonly string? address;

    MailBox(string address) => this.address = address;

    /// <summary>The first letter and the server: z***@example.com.</summary>
    public string Masked => $"{ToString()[..1]}***{ToString()[ToString().LastIndexOf('@')..]}";

    /// <summary>In full. Personal data: show <see cref="Masked"/>.</summary>
    public override string ToString() => address ?? "";

    /// <param name="message">What is wrong and what to do, for the field; empty when all is well.</param>
    public static bool TryParse(string? typed, out MailBox value, out string message)
    {
        var text = TypedNumber.Normalise(typed).ToLowerInvariant();
        var right = text.Length <= Longest && text.All(c => c is > ' ' and < (char)127) && MailAddress.TryCreate(text, out var read) && read.Address == text && read.Host.Contains('.');
        value = right ? new(text) : default;
        message = right ? "" : text.Length == 0 ? "请填写电子邮箱" : "电子邮箱写得不对，应像 zhangsan@example.com，请核对";
        return right;
    }
}
