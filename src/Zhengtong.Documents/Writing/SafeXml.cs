using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Zhengtong.Documents.Content;

namespace Zhengtong.Documents.Writing;

/// <summary>XML from strangers: no document types, no entities, nothing fetched.</summary>
static partial class SafeXml
{
    /// <summary>Excel's limit for one cell, with room for escapes.</summary>
    const int LongestText = 7 * 32_767;

    public static XmlReader Reader(Stream content) => XmlReader.Create(content, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <summary>The text of a string item (si or is): its runs, without the readings (rPh) that East Asian files carry. Leaves the reader on the end tag.</summary>
    public static string StringItem(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        var more = xml.Read();
        while (more && xml.Depth > depth)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                xml.Skip();
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                text.Append(xml.ReadElementContentAsString());
                if (text.Length > LongestText)
                    throw Budget.Exceeded();
            }
            else
                more = xml.Read();
        return Plain(text.ToString());
    }

    /// <summary>Undoes the escapes of the format (_x000D_), drops what no page can show, trims.</summary>
    public static string Plain(string text) =>
        CleanText.Of(Escape().Replace(text, m => ((char)ushort.Parse(m.ValueSpan[2..6], NumberStyles.HexNumber)).ToString())).Trim();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
