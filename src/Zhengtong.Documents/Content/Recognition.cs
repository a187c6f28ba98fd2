using System.Text;

namespace Zhengtong.Documents.Content;

/// <summary>
/// Tells a file by its first bytes. A file is what it begins with: a program with a PDF behind it is a program,
/// and a picture with an archive behind it is served as a picture, which is all a browser will then see in it.
/// </summary>
static class Recognition
{
    /// <summary>A PDF may begin within the first 1,024 bytes; we say so but want it at the start.</summary>
    const int HeadBytes = 1024;

    static readonly (byte[] Begins, Finding Finding)[] Signatures =
    [
        ("MZ"u8.ToArray(), Program), ([0x7F, .. "ELF"u8], Program), ("#!"u8.ToArray(), Program), ("dex\n"u8.ToArray(), Program),
        ([0xCF, 0xFA, 0xED, 0xFE], Program), ([0xCE, 0xFA, 0xED, 0xFE], Program), ([0xCA, 0xFE, 0xBA, 0xBE], Program),
        ([0xFE, 0xED, 0xFA, 0xCE], Program), ([0xFE, 0xED, 0xFA, 0xCF], Program),
        ([0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0], Finding.Other("快捷方式", "请找到原来的文件再传")),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Finding.Other("旧版或加了密码的 Office 文件", "请去掉密码，另存为 PDF（表格另存为 .xlsx）再传")),
        ("Rar!"u8.ToArray(), Archive), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Archive), ([0x1F, 0x8B], Archive),
        ("GIF8"u8.ToArray(), OtherPicture), ("BM"u8.ToArray(), OtherPicture),
        ([0x49, 0x49, 0x2A, 0], OtherPicture), ([0x4D, 0x4D, 0, 0x2A], OtherPicture), ("RIFF"u8.ToArray(), OtherPicture),
    ];

    static Finding Program => Finding.Other("电脑程序");
    internal static Finding Archive => Finding.Other("压缩包", "请解开压缩包，一份一份地传");
    static Finding OtherPicture => Finding.Other("别的格式的图片或影音", "请另存为 JPG 或 PNG 图片再传");

    public static Finding Of(Stream content)
    {
        if (content.Length == 0)
            return Finding.Refused("是空的", "请重新选择文件");
        var head = new byte[Math.Min(HeadBytes, content.Length)];
        content.Position = 0;
        content.ReadExactly(head);
        ReadOnlySpan<byte> bytes = head;
        if (FileKind.Png.Begins(bytes))
            return ImageCheck.Png(content);
        if (FileKind.Jpeg.Begins(bytes))
            return ImageCheck.Jpeg(content);
        if (FileKind.Docx.Begins(bytes))
            return PackageCheck.Of(content);
        foreach (var (begins, finding) in Signatures)
            if (bytes.StartsWith(begins))
                return finding;
        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8))
            return MediaFile(Encoding.ASCII.GetString(bytes[8..12]));
        return OfText(content, bytes);
    }

    static Finding OfText(Stream content, ReadOnlySpan<byte> bytes)
    {
        var text = (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : Encoding.Latin1)
            .GetString(bytes).TrimStart('\u00EF', '\u00BB', '\u00BF', '\uFEFF', ' ', '\t', '\r', '\n', '\f', '\0');
        if (text.StartsWith("%PDF-", StringComparison.Ordinal))
            return PdfCheck.Of(content);
        if (text.StartsWith("#!", StringComparison.Ordinal))
            return Program;
        if (text.StartsWith('<'))
            return Finding.Other(text.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? "SVG 图形（可能带程序）" : "网页文件");
        if (text.Contains("%PDF-", StringComparison.Ordinal))
            return Finding.Refused("开头混有别的内容", "请重新扫描，或者另存为 PDF 再传");
        return new Finding();
    }

    static Finding MediaFile(string brand) => brand is "heic" or "heix" or "hevc" or "mif1" or "heif" or "avif"
        ? Finding.Other("手机的 HEIC 照片", "请在手机相机设置里选“兼容性最佳”后重拍，或者转成 JPG 再传")
        : Finding.Other("影音文件");
}
