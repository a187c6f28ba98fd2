using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Zhengtong.Documents.Content;
using Zhengtong.Documents.Reading;

namespace Zhengtong.Documents.Writing;

/// <summary>A figure as it stands in a file, and the address that it leads to.</summary>
public sealed record PrintedFigure(string Link, string Text);

/// <summary>
/// What a printed report says of its figures (数据清单): the manifest that went with it, and the linked figures as they now stand in
/// the text. Both outlive a Word or WPS that opens, changes and saves the file.
/// </summary>
public static class DocxManifest
{
    const int LongestManifest = 20_000_000, MostFigures = 100_000, LongestFigure = 1_000;
    const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Text = "word/document.xml", TextRelations = "word/_rels/document.xml.rels";

    static readonly XName Root = XName.Get("manifest", "urn:zhengtong:manifest");

    /// <summary>The JSON of <see cref="LetterDocument.Manifest"/>; null when the file has none. The stream must seek and stays open.</summary>
    /// <exception cref="UnreadableDocument">No docx, damaged, or built to overwhelm its reader.</exception>
    public static string? Read(Stream docx) => Open(docx, package =>
        package.Paths("customXml/").Select(path => ManifestOf(package, path)).FirstOrDefault(json => json is not null));

    /// <summary>Every link of the text with its words, in reading order. The stream must seek and stays open.</summary>
    /// <exception cref="UnreadableDocument">No docx, damaged, or built to overwhelm its reader.</exception>
    public static IReadOnlyList<PrintedFigure> Figures(Stream docx) => Open(docx, package => FiguresOf(package, Addresses(package)));

    internal static void Add(MainDocumentPart main, string manifest)
    {
        using var content = main.AddCustomXmlPart(CustomXmlPartType.CustomXml, "manifest").GetStream(FileMode.Create);
        new XDocument(new XElement(Root, CleanText.Of(manifest))).Save(content, SaveOptions.DisableFormatting);
    }

    static T Open<T>(Stream docx, Func<BoundedPackage, T> read)
    {
        try
        {
            using var package = BoundedPackage.Open(docx, new PackageBounds());
            return package.Has(Text) ? read(package) : throw new UnreadableDocument("这不是 Word 文档（.docx）。PDF 和旧版 .doc 没有数据清单，请用系统导出的 .docx。");
        }
        catch (Exception fault) when (fault is PackageFaultException or XmlException)
        {
            throw new UnreadableDocument("这不是 Word 文档（.docx），或者已经损坏，打不开。请用系统导出的文件。", fault);
        }
    }

    static string? ManifestOf(BoundedPackage package, string path)
    {
        using var xml = SafeXml.Reader(package.Read(path)!);
        return xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == Root.LocalName && xml.NamespaceURI == Root.NamespaceName
            ? TextIn(xml, LongestManifest, _ => true) : null;
    }

    static Dictionary<string, string> Addresses(BoundedPackage package)
    {
        var addresses = new Dictionary<string, string>();
        if (package.Read(TextRelations) is not { } content)
            return addresses;
        using var xml = SafeXml.Reader(content);
        while (xml.Read() && addresses.Count < MostFigures)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") == "External"
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                addresses[id] = target;
        return addresses;
    }

    static List<PrintedFigure> FiguresOf(BoundedPackage package, Dictionary<string, string> addresses)
    {
        var figures = new List<PrintedFigure>();
        using var xml = SafeXml.Reader(package.Read(Text)!);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "hyperlink", NamespaceURI: Word }
                && addresses.TryGetValue(xml.GetAttribute("id", Relations) ?? "", out var link))
            {
                if (figures.Count == MostFigures)
                    throw Budget.Exceeded();
                figures.Add(new(link, TextIn(xml, LongestFigure, name => name == "t")));
            }
        return figures;
    }

    /// <summary>The words inside the element on which the reader stands, of those elements that are wanted; ends on its end tag.</summary>
    static string TextIn(XmlReader xml, int longest, Func<string, bool> wanted)
    {
        var (text, chunk) = (new StringBuilder(), new char[4096]);
        if (xml.IsEmptyElement)
            return "";
        var inside = xml.LocalName;
        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
            if (xml.NodeType == XmlNodeType.Element)
                inside = xml.LocalName;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && wanted(inside))
                for (int read; (read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
                    text.Append(text.Length + read <= longest ? chunk.AsSpan(0, read) : throw Budget.Exceeded());
        return text.ToString();
    }
}
