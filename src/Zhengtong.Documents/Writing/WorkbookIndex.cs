using System.Xml;
using Zhengtong.Documents.Content;

namespace Zhengtong.Documents.Writing;

/// <summary>Which sheets a workbook has and where they lie. Elements are told by local name: transitional and strict files differ in namespace only.</summary>
sealed class WorkbookIndex
{
    readonly List<(string Name, string Id, bool Hidden)> sheets = [];
    readonly Dictionary<string, string> targets = [];

    /// <summary>Days are counted from 1904, as old Macintosh files do.</summary>
    public bool From1904 { get; private set; }

    public static WorkbookIndex Read(BoundedPackage package)
    {
        var index = new WorkbookIndex();
        Each(package, "xl/workbook.xml", index.ReadWorkbook);
        Each(package, "xl/_rels/workbook.xml.rels", xml =>
        {
            if (xml.LocalName == "Relationship")
                index.targets[xml.GetAttribute("Id") ?? ""] = xml.GetAttribute("Target") ?? "";
        });
        return index;
    }

    /// <summary>The path of the named sheet, or of the first that is not hidden.</summary>
    public string PathOf(string? name)
    {
        var found = sheets.Find(sheet => name is null ? !sheet.Hidden : sheet.Name == name);
        if (found.Id is null)
            throw new UnreadableSheetException(name is null ? "表格里没有工作表。" : $"表格里没有名为“{name}”的工作表。请使用下载的模板填写。");
        var target = targets.GetValueOrDefault(found.Id) ?? throw SheetReader.NotATable();
        return target.StartsWith('/') ? target[1..] : "xl/" + target;
    }

    void ReadWorkbook(XmlReader xml)
    {
        if (xml.LocalName == "workbookPr")
            From1904 = xml.GetAttribute("date1904") is "1" or "true";
        else if (xml.LocalName == "sheet")
            sheets.Add((CleanText.Line(xml.GetAttribute("name") ?? ""), RelationOf(xml), xml.GetAttribute("state") is "hidden" or "veryHidden"));
    }

    static string RelationOf(XmlReader xml)
    {
        var id = "";
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.Prefix.Length > 0)
                id = xml.Value;
        xml.MoveToElement();
        return id;
    }

    static void Each(BoundedPackage package, string path, Action<XmlReader> read)
    {
        using var content = package.Read(path) ?? throw SheetReader.NotATable();
        using var xml = SafeXml.Reader(content);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element)
                read(xml);
    }
}
