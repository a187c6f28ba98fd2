namespace Zhengtong.Platform.Codes;

/// <summary>A mobile number of the mainland (手机号): 11 digits, 13 to 19 first.</summary>
public readonly record struct MobileNumber
{
    readonly string? number;

    MobileNumber(string number) => this.number = number;

    /// <summary>First 3 and last 4: 139****4410.</summary>
    public string Masked => $"{ToString()[..3]}****{ToString()[7..]}";

    /// <summary>All 11 digits. Personal data: show <see cref="Masked"/> unless a recorded act asked for it.</summary>
    public override string ToString() => number ?? "";

    /// <summary>Reads a number, with or without +86 and hyphens.</summary>
    /// <param name="message">What is wrong and what to do, for the field; empty when all is well.</param>
    public static bool TryParse(string? typed, out MobileNumber value, out string message)
    {
        var text = TypedNumber.Normalise(typed).Replace("-", "");
        text = text.StartsWith("+86") ? text[3..] : text is ['8', '6', '1', ..] && text.Length == 13 ? text[2..] : text;
        message = Fault(text);
        value = message.Length > 0 ? default : new(text);
        return message.Length == 0;
    }

    static string Fault(string text) => text switch
    {
        "" => "请填写手机号",
        _ when !text.All(char.IsAsciiDigit) => "手机号只有数字，请核对",
        { Length: not 11 } => $"手机号应是 11 位，现在是 {text.Length} 位，请核对",
        ['1', >= '3' and <= '9', ..] => "",
        _ => "手机号前两位应是 13 到 19，请核对",
    };
}
