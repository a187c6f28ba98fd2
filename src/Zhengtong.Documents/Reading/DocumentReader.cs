using System.Text;
using Zhengtong.Reckoning;

namespace Zhengtong.Documents.Reading;

/// <summary>Reads any file a report comes in, by its content and not by its name's ending.</summary>
public static class DocumentReader
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const int LargestFile = 50 * 1024 * 1024;

    /// <summary>Reads a file. Throws <see cref="UnreadableDocument"/> with a message for the user.</summary>
    public static Document Read(string path)
    {
        if (!File.Exists(path))
            throw new UnreadableDocument($"找不到文件：{path}");
        if (new FileInfo(path).Length > LargestFile)
            throw new UnreadableDocument($"文件超过 50 MB：{path}。请拆分或压缩图片后再核对。");
        return Read(Path.GetFileName(path), File.ReadAllBytes(path));
    }

    public static Document Read(string name, byte[] content)
    {
        if (content.Length == 0)
            throw new UnreadableDocument("文件是空的。");
        if (content.Length > LargestFile)
            throw new UnreadableDocument("文件超过 50 MB。请拆分或压缩图片后再核对。");
        var document = PlainTextReader.Read(name, PlainTextDecoder.Decode(content));
        if (document.Blocks.Count == 0)
            throw new UnreadableDocument("文件里没有文字。");
        return document;
    }
}
