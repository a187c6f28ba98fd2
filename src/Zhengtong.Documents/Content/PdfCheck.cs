namespace Zhengtong.Documents.Content;

/// <summary>Whether a PDF is whole and open to read.</summary>
static class PdfCheck
{
    const int TailBytes = 4096;
    const int ChunkBytes = 64 * 1024;

    public static Finding Of(Stream content)
    {
        if (!EndsWell(content))
            return Finding.Damaged("不完整，可能没有传完");
        return IsEncrypted(content)
            ? Finding.Refused("设了密码或权限限制", "请取消密码另存一份，或者拍照、扫描后再传")
            : Finding.Of(FileKind.Pdf);
    }

    static bool EndsWell(Stream content)
    {
        var tail = new byte[Math.Min(TailBytes, content.Length)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        return tail.AsSpan().LastIndexOf("%%EOF"u8) >= 0;
    }

    /// <summary>The trailer (or the dictionary of a cross-reference stream) names /Encrypt with a reference or a dictionary; it is never compressed.</summary>
    static bool IsEncrypted(Stream content)
    {
        const int Overlap = 16;
        var chunk = new byte[ChunkBytes + Overlap];
        var kept = 0;
        content.Position = 0;
        for (int read; (read = content.Read(chunk, kept, ChunkBytes)) > 0;)
        {
            var bytes = chunk.AsSpan(0, kept + read);
            if (NamesEncryption(bytes))
                return true;
            kept = Math.Min(Overlap, bytes.Length);
            bytes[^kept..].CopyTo(chunk);
        }
        return false;
    }

    static bool NamesEncryption(ReadOnlySpan<byte> bytes)
    {
        for (int at; (at = bytes.IndexOf("/Encrypt"u8)) >= 0;)
        {
            bytes = bytes[(at + "/Encrypt"u8.Length)..];
            var value = bytes.TrimStart(" \r\n\t\f\0"u8);
            if (value.Length > 0 && (value[0] == '<' || (value.Length < bytes.Length && char.IsAsciiDigit((char)value[0]))))
                return true;
        }
        return false;
    }
}
