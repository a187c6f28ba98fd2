namespace Zhengtong.Documents.Content;

/// <summary>A kind of file that the platform takes in (文件类型), told by its content.</summary>
/// <param name="Name">What people call it: “PDF”, “JPG 图片”.</param>
/// <param name="Extension">The canonical ending, with its dot; stored names end so whatever the upload was called.</param>
/// <param name="ContentType">The media type under which it is served.</param>
public sealed record FileKind(string Name, string Extension, string ContentType)
{
    const string Office = "application/vnd.openxmlformats-officedocument.";

    public static readonly FileKind Pdf = new("PDF", ".pdf", "application/pdf");
    public static readonly FileKind Jpeg = new("JPG 图片", ".jpg", "image/jpeg");
    public static readonly FileKind Png = new("PNG 图片", ".png", "image/png");
    public static readonly FileKind Docx = new("Word 文档", ".docx", Office + "wordprocessingml.document");
    public static readonly FileKind Xlsx = new("Excel 表格", ".xlsx", Office + "spreadsheetml.sheet");

    /// <summary>The Chinese layout file (版式文件) of GB/T 33190.</summary>
    public static readonly FileKind Ofd = new("OFD", ".ofd", "application/ofd");

    /// <summary>What applicants hand in: scans, photographs and layout files.</summary>
    public static readonly IReadOnlyList<FileKind> Scans = [Pdf, Jpeg, Png, Ofd];

    /// <summary>Everything that can be told and may be stored.</summary>
    public static readonly IReadOnlyList<FileKind> All = [Pdf, Jpeg, Png, Ofd, Docx, Xlsx];

    /// <summary>True for kinds that a browser shows as a picture.</summary>
    public bool IsImage => this == Jpeg || this == Png;
}
