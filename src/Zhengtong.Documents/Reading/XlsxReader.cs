using System.Globalization;
using System.Xml;
using Zhengtong.Reckoning;

namespace Zhengtong.Documents.Reading;

/// <summary>Reads a workbook as a stream: each sheet's name as a paragraph and its rows as a table, with merged cells.</summary>
internal sealed class XlsxReader
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int MostSheets = 60;
    private const int MostColumns = 200;
    private const int LongestCell = 32_767;
    private const int LongestLabel = 40;

    private readonly Package package;
    private readonly List<string> strings;
    private readonly List<bool> percents;
    private int cells;

    private XlsxReader(Package package)
    {
        this.package = package;
        strings = package.Has("xl/sharedStrings.xml") ? ReadStrings() : [];
        percents = package.Has("xl/styles.xml") ? ReadPercents() : [];
    }

    public static Document Read(string name, Package package)
    {
        var reader = new XlsxReader(package);
        var builder = new DocumentBuilder();
        var sheets = package.Parts("xl/worksheets/sheet").OrderBy(s => s.Length).ThenBy(s => s, StringComparer.Ordinal).ToList();
        foreach (var sheet in sheets.Take(MostSheets))
            reader.ReadSheet(sheet, builder);
        return builder.Build(name) with { IsCut = reader.cells >= DocumentReader.MostPieces || sheets.Count > MostSheets };
    }

    private List<string> ReadStrings()
    {
        var found = new List<string>();
        using var xml = package.Part("xl/sharedStrings.xml");
        var text = new System.Text.StringBuilder();
        var total = 0;
        while (total < PlainTextDecoder.LongestText && xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                text.Clear();
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
                text.Append(Package.TextOf(xml, LongestCell));
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "si" })
            {
                found.Add(text.ToString());
                total += text.Length + 1;
            }
        return found;
    }

    // Formats 9 and 10 are percentages, as is any own format with a percent sign: the cell then holds a fraction.
    private List<bool> ReadPercents()
    {
        var own = new HashSet<string>();
        var found = new List<bool>();
        using var xml = package.Part("xl/styles.xml");
        var inCells = false;
        while (xml.Read() && found.Count < 70_000)
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt" && (xml.GetAttribute("formatCode") ?? "").Contains('%'))
                own.Add(xml.GetAttribute("numFmtId") ?? "");
            else if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element;
            else if (inCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                found.Add(xml.GetAttribute("numFmtId") is { } id && (id is "9" or "10" || own.Contains(id)));
        return found;
    }

    private void ReadSheet(string part, DocumentBuilder builder)
    {
        var rows = new SortedDictionary<int, List<CellContent>>();
        var merges = new List<string>();
        using (var xml = package.Part(part))
            while (cells < DocumentReader.MostPieces && xml.Read())
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "c", IsEmptyElement: false })
                    ReadCell(xml, rows);
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && merges.Count < 20_000)
                    merges.Add(xml.GetAttribute("ref") ?? "");
        var spans = merges.Select(Span).Where(s => s is not null).Select(s => s!.Value).DistinctBy(s => (s.Row, s.Column)).ToDictionary(s => (s.Row, s.Column));
        var table = new List<IEnumerable<CellContent>>();
        var (last, prose) = (0, true);
        foreach (var (row, list) in rows)
        {
            // A lone cell above or below a table, or long enough to be a sentence, is prose and no row.
            prose = list is [{ Column: 0 } only] && (prose || row > last + 1 || only.Text.Length > LongestLabel);
            last = row;
            if (!prose)
                table.Add(list.OrderBy(c => c.Column).Select(c => spans.TryGetValue((row, c.Column), out var s) ? c with { ColumnSpan = s.Across, RowSpan = s.Down } : c));
            else
            {
                builder.AddTable(table);
                table.Clear();
                builder.AddParagraph(list[0].Text);
            }
        }
        builder.AddTable(table);
    }

    private void ReadCell(XmlReader xml, SortedDictionary<int, List<CellContent>> rows)
    {
        if (Place(xml.GetAttribute("r") ?? "") is not { } at || at.Column >= MostColumns)
            return;
        var (kind, style) = (xml.GetAttribute("t"), int.TryParse(xml.GetAttribute("s"), out var s) ? s : -1);
        var value = "";
        using (var inner = xml.ReadSubtree())
            while (inner.Read())
                if (inner.NodeType == XmlNodeType.Element && inner.LocalName == "f" && !inner.IsEmptyElement)
                    inner.Skip();
                else if (inner.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && value.Length < LongestCell)
                    value += Package.TextOf(inner, LongestCell);
        if (value.Length == 0)
            return;
        cells++;
        if (!rows.TryGetValue(at.Row, out var row))
            rows[at.Row] = row = [];
        row.Add(new(Shown(kind, style, value), at.Column));
    }

    private string Shown(string? kind, int style, string value)
    {
        if (kind == "s")
            return int.TryParse(value, out var index) && index >= 0 && index < strings.Count ? strings[index] : "";
        if (kind is not (null or "n") || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > 1e15)
            return value;
        if (style >= 0 && style < percents.Count && percents[style])
            return Math.Round((decimal)number * 100, 4).ToString("0.####") + "%";
        return Math.Round((decimal)number, 6).ToString("0.######");
    }

    private static (int Row, int Column)? Place(string reference)
    {
        var column = 0;
        var i = 0;
        for (; i < reference.Length && i < 4 && char.IsAsciiLetterUpper(reference[i]); i++)
            column = column * 26 + reference[i] - 'A' + 1;
        return column > 0 && int.TryParse(reference.AsSpan(i), out var row) ? (row, column - 1) : null;
    }

    private static (int Row, int Column, int Across, int Down)? Span(string reference) =>
        reference.Split(':') is [var from, var to] && Place(from) is { } a && Place(to) is { } b
            ? (a.Row, a.Column, Math.Clamp(b.Column - a.Column + 1, 1, MostColumns), Math.Clamp(b.Row - a.Row + 1, 1, 500)) : null;
}
