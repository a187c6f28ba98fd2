using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Zhengtong.Platform.Web;

/// <summary>The place after which the next page begins (翻页位置), as text for an address. A forged or old one means the first page.</summary>
public static class Cursor
{
    const char Between = '\u001f';

    public static string Write(params IEnumerable<object> parts) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Between, parts.Select(p => p is DateTimeOffset at ? at.UtcTicks.ToString(CultureInfo.InvariantCulture) : p.ToString()))));

    public static string[]? Read(string? text, int parts)
    {
        if (text is null || !Base64Url.IsValid(text)) return null;
        var read = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Between);
        return read.Length == parts ? read : null;
    }

    public static DateTimeOffset? Instant(string part) =>
        long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
}
