using System.IO.Compression;
using System.Text;

namespace Zhengtong.Tests.Documents;

/// <summary>Workbooks written by hand, part by part, right or wrong.</summary>
static class Books
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A workbook as Excel would save it, with the given rows; style 1 is a date, style 2 a Chinese date, style 3 an amount.</summary>
    public static MemoryStream Book(string rows, string shared = "", string workbookPr = "", string? sheetXml = null) => Zip(
        ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr {workbookPr}/><sheets><sheet name="隐藏" sheetId="2" state="hidden" r:id="rId2"/><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="x"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml" Type="x"/></Relationships>"""),
        ("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="181" formatCode="[$￥-804]#,##0.00&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="180"/><xf numFmtId="181"/></cellXfs></styleSheet>"""),
        ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{shared}</sst>"""),
        ("xl/worksheets/sheet1.xml", sheetXml ?? $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>"""),
        ("xl/worksheets/sheet2.xml", $"""<worksheet xmlns="{Main}"><sheetData><row r="1"><c r="A1" t="str"><v>藏</v></c></row></sheetData></worksheet>"""));

    public static MemoryStream Zip(params (string Path, string Content)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, content) in parts)
                using (var part = zip.CreateEntry(path).Open())
                    part.Write(Encoding.UTF8.GetBytes(content));
        return file;
    }

    /// <summary>A workbook of texts: the first row is row 1.</summary>
    /// <param name="more">What follows the rows in the sheet.</param>
    public static MemoryStream OfTexts(IEnumerable<string[]> rows, string more = "") => Book("", sheetXml:
        $"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(rows.Select((cells, r) => $"<row r=\"{r + 1}\">{string.Concat(cells.Select(Cell))}</row>"))}</sheetData>{more}</worksheet>""");

    /// <summary>A cell as text; one that begins with &lt; is taken as it is.</summary>
    static string Cell(string text) => text.StartsWith('<') ? text : $"""<c t="str"><v>{text}</v></c>""";
}
