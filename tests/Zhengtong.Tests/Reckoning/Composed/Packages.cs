using System.IO.Compression;
using System.Security;
using System.Text;

namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>The layouts that are office files, written by hand and not by the product's own writers.</summary>
internal static class Packages
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Docx(IReadOnlyList<Piece> pieces) => Zip(
        ("[Content_Types].xml", Types("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")),
        ("_rels/.rels", Root("word/document.xml")),
        ("word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{string.Concat(pieces.Select(DocxPiece))}</w:body></w:document>"));

    /// <summary>Prose in the first column, tables below it, as offices that write everything in a workbook do.</summary>
    public static byte[] Xlsx(IReadOnlyList<Piece> pieces) => Zip(
        ("[Content_Types].xml", Types("/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")),
        ("_rels/.rels", Root("xl/workbook.xml")),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Sheet}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"自评\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Sheet}\"><sheetData>{Lines(pieces)}</sheetData></worksheet>"));

    private static string Lines(IEnumerable<Piece> pieces) =>
        string.Concat(pieces.SelectMany(p => p switch { Heading h => [[h.Text]], Prose t => [[t.Text]], Grid g => g.Rows.Append([]), _ => Enumerable.Empty<IReadOnlyList<string>>() })
            .Index().Select(row => $"<row r=\"{row.Index + 1}\">{string.Concat(row.Item.Index().Where(c => c.Item.Length > 0).Select(c => Cell(c.Item, c.Index, row.Index + 1)))}</row>"));

    private static string Cell(string text, int column, int row) => decimal.TryParse(text, out var number) && !text.Contains('%')
        ? $"<c r=\"{(char)('A' + column)}{row}\"><v>{number}</v></c>"
        : $"<c r=\"{(char)('A' + column)}{row}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    private static string DocxPiece(Piece piece) => piece switch
    {
        Heading h => Paragraph(h.Text),
        Prose p => Paragraph(p.Text),
        Grid g => "<w:tbl>" + string.Concat(g.Rows.Select(r => "<w:tr>" + string.Concat(r.Select(c => $"<w:tc>{Paragraph(c)}</w:tc>")) + "</w:tr>")) + "</w:tbl>",
        _ => "",
    };

    /// <summary>Word breaks a paragraph into runs wherever somebody once stopped typing.</summary>
    private static string Paragraph(string text) =>
        "<w:p>" + string.Concat(text.Chunk(7).Select(c => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(new string(c))}</w:t></w:r>")) + "</w:p>";

    private static string Types(string part, string type) =>
        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"{part}\" ContentType=\"{type}\"/></Types>";

    private static string Root(string target) => $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"{target}\"/></Relationships>";

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        return buffer.ToArray();
    }
}
