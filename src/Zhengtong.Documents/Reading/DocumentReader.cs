using System.Xml;
using Zhengtong.Reckoning;

namespace Zhengtong.Documents.Reading;

/// <summary>Reads any file a report comes in, by its content and not by its name's ending.</summary>
public static class DocumentReader
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const int LargestFile = 50 * 1024 * 1024;

    /// <summary>
    /// Most lines and cells read, some 500 pages of tables: each takes a few hundred bytes in the model, so that a small
    /// file of very short ones would ask for gigabytes.
    /// </summary>
    internal const int MostPieces = 250_000;

    /// <summary>A reader that stops at the longest text stops before the piece that would pass it.</summary>
    private const int NearTheEnd = 1000;

    private const string TooLarge = "文件超过 50 MB。请拆分或压缩图片后再核对。";

    /// <summary>Reads a file. Throws <see cref="UnreadableDocument"/> with a message for the user.</summary>
    public static Document Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new UnreadableDocument("找不到文件。");
        if (file.Length > LargestFile)
            throw new UnreadableDocument(TooLarge);
        try
        {
            return Read(file.Name, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDocument("文件打不开：没有权限或正被占用。", e);
        }
    }

    /// <summary>Reads a file's content. Throws <see cref="UnreadableDocument"/> with a message for the user.</summary>
    public static Document Read(string name, byte[] content)
    {
        if (content.Length == 0)
            throw new UnreadableDocument("文件是空的。");
        if (content.Length > LargestFile)
            throw new UnreadableDocument(TooLarge);
        Document document;
        try
        {
            document = ReadKnown(name, content);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or EndOfStreamException)
        {
            throw new UnreadableDocument("文件已损坏，读不出内容。请用 Word 或 WPS 重新保存。", e);
        }
        return document.Blocks.Count > 0 ? document with { IsCut = document.IsCut || document.Text.Length >= PlainTextDecoder.LongestText - NearTheEnd } : throw new UnreadableDocument("文件里没有文字。");
    }

    private static Document ReadKnown(string name, byte[] content)
    {
        if (PdfReader.IsPdf(content))
            return PdfReader.Read(name, content);
        if (Package.IsCompound(content))
            throw new UnreadableDocument("这是加密的文件，或 Word、Excel 97—2003 的旧格式。请去掉密码，另存为 docx 或 xlsx。");
        if (Package.IsZip(content))
            return ReadPackage(name, content);
        var text = PlainTextDecoder.Decode(content);
        return HtmlReader.IsHtml(text) ? HtmlReader.Read(name, text) : PlainTextReader.Read(name, text);
    }

    private static Document ReadPackage(string name, byte[] content)
    {
        using var package = new Package(content);
        return package.Has("word/document.xml") ? DocxReader.Read(name, package)
            : package.Has("xl/workbook.xml") ? XlsxReader.Read(name, package)
            : throw new UnreadableDocument("不是 docx 或 xlsx 文件。请提供 txt、md、html、docx、xlsx 或带文字层的 pdf。");
    }
}
