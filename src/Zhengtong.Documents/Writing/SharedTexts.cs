using System.Xml;
using Zhengtong.Documents.Content;

namespace Zhengtong.Documents.Writing;

/// <summary>The texts that cells refer to by number; a workbook may have none.</summary>
sealed class SharedTexts(IReadOnlyList<string> texts)
{
    /// <summary>A million different texts is more than any table that may be imported.</summary>
    const int Most = 1_000_000;

    public static SharedTexts Read(BoundedPackage package)
    {
        using var content = package.Read("xl/sharedStrings.xml");
        if (content is null)
            return new SharedTexts([]);
        var texts = new List<string>();
        using var xml = SafeXml.Reader(content);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                if (texts.Count == Most)
                    throw Budget.Exceeded();
                texts.Add(SafeXml.StringItem(xml));
            }
        return new SharedTexts(texts);
    }

    public string? At(string number) =>
        int.TryParse(number, out var index) && index >= 0 && index < texts.Count ? texts[index] : null;
}
