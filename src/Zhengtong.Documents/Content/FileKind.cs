namespace Zhengtong.Documents.Content;

/// <summary>A kind of file that the platform takes in (文件类型), told by its content.</summary>
/// <param name="Name">What people call it: “PDF”, “JPG 图片”.</param>
/// <param name="Extension">The canonical ending, with its dot; stored names end so whatever the upload was called.</param>
/// <param name="ContentType">The media type under which it is served.</param>
/// <param name="Signature">How such a file begins. Kinds that are packages begin alike.</param>
public sealed record FileKind(string Name, string Extension, string ContentType, ReadOnlyMemory<byte> Signature)
{
    /// <summary>How many bytes from the start are enough to tell by the signature.</summary>
    public const int Head = 8;

    const string Office = "application/vnd.openxmlformats-officedocument.";

    static readonly byte[] package = [(byte)'P', (byte)'K', 3, 4];

    public static readonly FileKind Pdf = new("PDF", ".pdf", "application/pdf", "%PDF-"u8.ToArray());
    public static readonly FileKind Jpeg = new("JPG 图片", ".jpg", "image/jpeg", new byte[] { 0xFF, 0xD8, 0xFF });
    public static readonly FileKind Png = new("PNG 图片", ".png", "image/png", new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A });
    public static readonly FileKind Docx = new("Word 文档", ".docx", Office + "wordprocessingml.document", package);
    public static readonly FileKind Xlsx = new("Excel 表格", ".xlsx", Office + "spreadsheetml.sheet", package);

    /// <summary>The Chinese layout file (版式文件) of GB/T 33190.</summary>
    public static readonly FileKind Ofd = new("OFD", ".ofd", "application/ofd", package);

    /// <summary>What applicants hand in: scans, photographs and layout files.</summary>
    public static readonly IReadOnlyList<FileKind> Scans = [Pdf, Jpeg, Png, Ofd];

    /// <summary>Everything that can be told and may be stored.</summary>
    public static readonly IReadOnlyList<FileKind> All = [Pdf, Jpeg, Png, Ofd, Docx, Xlsx];

    /// <summary>True for kinds that a browser shows as a picture.</summary>
    public bool IsImage => this == Jpeg || this == Png;

    /// <summary>Whether a file that begins like this is of this kind, as far as its first bytes tell.</summary>
    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith(Signature.Span);

    /// <summary>Whether a file that begins like this may bear this ending; false for endings that we do not know. Reads no further: <see cref="UploadCheck"/> looks inside.</summary>
    public static bool Fits(ReadOnlySpan<byte> head, string ending) => ending.ToLowerInvariant() switch
    {
        // Text has no signature; what is no text has a zero among its first bytes, unless a byte order mark says UTF-16.
        ".txt" or ".md" or ".html" or ".htm" => !head.Contains((byte)0) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]),
        ".jpeg" => Jpeg.Begins(head),
        var other => All.FirstOrDefault(kind => kind.Extension == other)?.Begins(head) ?? false,
    };
}
