using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Zhengtong.Documents.Reading;

/// <summary>
/// An Office file as a zip of XML parts, read as streams with a bound on what they unpack to: an object model of the
/// whole part would let a small file ask for gigabytes.
/// </summary>
internal sealed class Package(byte[] content) : IDisposable
{
    /// <summary>Most characters of XML read from one part.</summary>
    private const long LongestPart = 120_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LongestPart,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive zip = Open(content);

    public static bool IsZip(ReadOnlySpan<byte> content) => content is [0x50, 0x4B, 0x03, 0x04, ..];

    /// <summary>An encrypted or a binary Office file (97—2003).</summary>
    public static bool IsCompound(ReadOnlySpan<byte> content) => content is [0xD0, 0xCF, 0x11, 0xE0, ..];

    public bool Has(string part) => zip.GetEntry(part) is not null;

    public IEnumerable<string> Parts(string prefix) =>
        zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(".xml", StringComparison.Ordinal)).Take(500);

    public XmlReader Part(string name) =>
        XmlReader.Create(zip.GetEntry(name)?.Open() ?? throw new UnreadableDocument($"文件不完整：缺少{name}。请用 Word 或 WPS 重新保存。"), Settings);

    /// <summary>The words of a text node, at most so many; a node of a hundred million is never held as one.</summary>
    public static string TextOf(XmlReader xml, int most)
    {
        var (text, chunk) = (new StringBuilder(), new char[4096]);
        for (var read = 1; read > 0 && text.Length < most;)
            text.Append(chunk, 0, read = xml.ReadValueChunk(chunk, 0, Math.Min(chunk.Length, most - text.Length)));
        return text.ToString();
    }

    public void Dispose() => zip.Dispose();

    private static ZipArchive Open(byte[] content)
    {
        try
        {
            return new(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableDocument("文件已损坏，打不开。请用 Word 或 WPS 重新保存。", e);
        }
    }
}
