using System.Security;
using System.Text;

namespace Zhengtong.Documents.Writing;

/// <summary>The small parts of an xlsx package around its worksheets.</summary>
static class WorkbookParts
{
    const string Declaration = """<?xml version="1.0" encoding="utf-8"?>""";
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    const string CoreType = "application/vnd.openxmlformats-package.core-properties+xml";

    /// <summary>Formats in the order of <see cref="CellStyle"/>.</summary>
    const string Styles = $"""
        {Declaration}<styleSheet xmlns="{Main}">
        <numFmts count="2"><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="166" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF5"/></patternFill></fill></fills>
        <borders count="2"><border/><border><bottom style="thin"><color rgb="FF8A94A0"/></bottom></border></borders>
        <cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="8">
        <xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="1" fillId="2" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
        <xf numFmtId="0" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="4" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="165" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>
        <xf numFmtId="166" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>
        <xf numFmtId="10" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="49" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        </cellXfs>
        <cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """;

    /// <summary>The printed foot of each page: who took it out, when, and which page this is.</summary>
    public static string Footer(ExportNotes notes)
    {
        var by = CleanText.Line(notes.ExportedBy).Replace("&", "&&");
        // A header or footer holds at most 255 characters.
        by = by.Length > 100 ? by[..100] : by;
        return $"&L{by} 导出于 {notes.ExportedAt.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm}&R第 &P 页，共 &N 页";
    }

    /// <summary>Paths and contents of all parts but the worksheets.</summary>
    public static IEnumerable<(string Path, byte[] Content)> All(ExportNotes notes, IReadOnlyList<string> names)
    {
        yield return ("xl/workbook.xml", Bytes($"""
            {Declaration}<workbook xmlns="{Main}" xmlns:r="{Relations}"><bookViews><workbookView/></bookViews><sheets>
            {Each(names, (name, n) => $"""<sheet name="{Xml(name)}" sheetId="{n}" r:id="rId{n}"/>""")}</sheets><definedNames>
            {Each(names, (name, n) => $"""<definedName name="_xlnm.Print_Titles" localSheetId="{n - 1}">'{Xml(name.Replace("'", "''"))}'!$1:$1</definedName>""")}</definedNames></workbook>
            """));
        yield return ("xl/_rels/workbook.xml.rels", Bytes($"""
            {Declaration}<Relationships xmlns="{PackageRelations}">
            {Each(names, (_, n) => $"""<Relationship Id="rId{n}" Type="{Relations}/worksheet" Target="worksheets/sheet{n}.xml"/>""")}
            <Relationship Id="styles" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """));
        yield return ("xl/styles.xml", Bytes(Styles));
        yield return ("docProps/core.xml", Bytes($"""
            {Declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{Xml(CleanText.Line(notes.Title))}</dc:title><dc:creator>{Xml(CleanText.Line(notes.ExportedBy))}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">{notes.ExportedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}</dcterms:created></cp:coreProperties>
            """));
        yield return ("_rels/.rels", Bytes($"""
            {Declaration}<Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="{PackageRelations}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """));
        yield return ("[Content_Types].xml", Bytes($"""
            {Declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{MediaType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{MediaType}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="{CoreType}"/>
            {Each(names, (_, n) => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{MediaType}.worksheet+xml"/>""")}</Types>
            """));
    }

    static string Each(IReadOnlyList<string> names, Func<string, int, string> write) =>
        string.Concat(names.Select((name, i) => write(name, i + 1)));

    static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);

    static string Xml(string text) => SecurityElement.Escape(text);
}
