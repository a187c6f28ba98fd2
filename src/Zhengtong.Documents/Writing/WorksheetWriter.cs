using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Zhengtong.Documents.Writing;

/// <summary>Writes one worksheet part; a buffer of some tens of kilobytes is all that is held.</summary>
sealed partial class WorksheetWriter
{
    /// <summary>Excel's limit of 1,048,576, less the header.</summary>
    const int MostRows = 1_048_575;
    const int RowsMeasured = 100;
    const int BufferBytes = 64 * 1024;
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    readonly Stream part;
    readonly IReadOnlyList<string> titles;
    readonly string footer;
    readonly bool isFirst;
    readonly MemoryStream buffer = new(BufferBytes * 2);
    readonly XmlWriter xml;

    public WorksheetWriter(Stream part, IReadOnlyList<string> titles, string footer, bool isFirst)
    {
        (this.part, this.titles, this.footer, this.isFirst) = (part, titles, footer, isFirst);
        xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });
    }

    /// <summary>Writes rows until they end or the sheet is full; returns how many.</summary>
    public async Task<long> WriteAsync(PeekableRows rows, CancellationToken cancel)
    {
        var first = new List<Cell[]>(RowsMeasured);
        while (first.Count < RowsMeasured && await rows.ReadAsync() is { } row)
            first.Add(row);
        WriteHead(first);
        WriteRow(1, [.. titles.Select(title => new Cell(CellStyle.Header, CleanText.Line(title)))]);
        var count = 0;
        foreach (var row in first)
            WriteRow(++count + 1, row);
        while (count < MostRows && await rows.ReadAsync() is { } row)
        {
            WriteRow(++count + 1, row);
            if (buffer.Length > BufferBytes)
                await FlushAsync(cancel);
        }
        WriteTail(count + 1);
        await FlushAsync(cancel);
        return count;
    }

    void WriteHead(List<Cell[]> sample)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        xml.WriteRaw($"""<sheetViews><sheetView{(isFirst ? " tabSelected=\"1\"" : "")} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>""");
        xml.WriteRaw("""<sheetFormatPr defaultRowHeight="15"/><cols>""");
        for (var i = 0; i < titles.Count; i++)
        {
            // The filter's arrow takes three characters of the header.
            var header = new Cell(CellStyle.Header, titles[i]).Width + 3;
            var width = sample.Select(row => row[i].Width + 1).Append(header).Max();
            xml.WriteRaw($"""<col min="{i + 1}" max="{i + 1}" width="{Math.Clamp(width, 6, 60)}" customWidth="1"/>""");
        }
        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData", Main);
    }

    void WriteRow(int number, Cell[] cells)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", number.ToString());
        for (var i = 0; i < cells.Length; i++)
            if (cells[i].Value is { } value)
                WriteCell($"{ColumnName.Of(i)}{number}", cells[i], value);
        xml.WriteEndElement();
    }

    void WriteCell(string reference, Cell cell, string value)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", reference);
        xml.WriteAttributeString("s", ((int)cell.Style).ToString());
        if (cell.IsText)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            // Excel reads _x0041_ as “A”; a literal one must be escaped.
            xml.WriteString(EscapeLike().Replace(value, "_x005F_"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else
            xml.WriteElementString("v", Main, value);
        xml.WriteEndElement();
    }

    void WriteTail(int lastRow)
    {
        xml.WriteEndElement();
        xml.WriteRaw($"""<autoFilter ref="A1:{ColumnName.Of(titles.Count - 1)}{lastRow}"/>""");
        xml.WriteRaw("""<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>""");
        xml.WriteRaw("""<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>""");
        xml.WriteStartElement("headerFooter", Main);
        xml.WriteElementString("oddFooter", Main, footer);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    async Task FlushAsync(CancellationToken cancel)
    {
        xml.Flush();
        await part.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancel);
        buffer.SetLength(0);
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex EscapeLike();
}
