namespace Zhengtong.Platform.Files;

/// <summary>Tells a file by its first bytes, not by its name (文件类型).</summary>
public static class FileKind
{
    /// <summary>How many bytes from the start are enough to tell.</summary>
    public const int Head = 8;

    /// <summary>Whether a file that begins like this may bear this ending; false for endings that we do not know.</summary>
    public static bool Fits(ReadOnlySpan<byte> head, string ending) => ending.TrimStart('.').ToLowerInvariant() switch
    {
        "pdf" => head.StartsWith("%PDF-"u8),
        "jpg" or "jpeg" => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        "png" => head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        "docx" or "xlsx" or "ofd" => head.StartsWith((ReadOnlySpan<byte>)[(byte)'P', (byte)'K', 3, 4]),
        // Text has no signature; what is no text has a zero among its first bytes, unless a byte order mark says UTF-16.
        "txt" or "md" or "html" or "htm" => !head.Contains((byte)0) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]),
        _ => false,
    };
}
