using System.Text;
using System.Xml;
using Zhengtong.Reckoning;

namespace Zhengtong.Documents.Reading;

/// <summary>Reads a Word document as a stream: paragraphs, and tables with merged cells.</summary>
internal sealed class DocxReader
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const int DeepestTable = 20;
    private const int DeepestNesting = 400;

    private readonly DocumentBuilder builder = new();
    private readonly StringBuilder text = new();
    private readonly Stack<Frame> tables = new();
    private int budget = PlainTextDecoder.LongestText;

    private sealed class Frame
    {
        public List<List<Cell>> Rows { get; } = [];
        public int Column { get; set; }
    }

    private sealed class Cell
    {
        public StringBuilder Text { get; } = new();
        public int Column { get; init; }
        public int Span { get; set; } = 1;
        public int Down { get; set; } = 1;
        public bool Continues { get; set; }
    }

    public static Document Read(string name, Package package)
    {
        var reader = new DocxReader();
        using var xml = package.Part("word/document.xml");
        while (reader.budget > 0 && xml.Read())
            if (xml.Depth > DeepestNesting)
                throw new UnreadableDocument("文件里的表套得太深，不是正常的文档。请用 Word 或 WPS 重新保存。");
            else if (xml.NamespaceURI == Word || xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
                reader.Take(xml);
        // What was not read to its end is checked as far as it goes.
        reader.EndParagraph();
        while (reader.tables.Count > 0)
            reader.EndTable(reader.tables.Pop());
        return reader.builder.Build(name) with { IsCut = reader.budget <= 0 };
    }

    private void Take(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.Element)
        {
            budget--; // empty elements cost too
            Begin(xml);
        }
        else if (xml.NodeType == XmlNodeType.EndElement)
            End(xml.LocalName);
        else if (inText)
            Append(Package.TextOf(xml, budget));
    }

    private bool inText;

    private void Append(string value)
    {
        budget -= value.Length;
        text.Append(value);
    }

    private Cell? Current => tables.TryPeek(out var t) && t.Rows is [.., [.., var cell]] ? cell : null;

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "t" when !xml.IsEmptyElement:
                inText = true;
                break;
            case "tab":
                text.Append(' ');
                break;
            case "br" or "cr":
                text.Append(' ');
                break;
            case "tbl" when tables.Count < DeepestTable:
                tables.Push(new());
                break;
            case "tr" when tables.Count > 0:
                tables.Peek().Rows.Add([]);
                tables.Peek().Column = 0;
                break;
            case "tc" when tables.TryPeek(out var table) && table.Rows.Count > 0:
                table.Rows[^1].Add(new() { Column = table.Column });
                table.Column++;
                break;
            case "gridSpan" when Current is { } cell && int.TryParse(xml.GetAttribute("val", Word), out var span) && span is > 1 and < 100:
                cell.Span = span;
                tables.Peek().Column += span - 1;
                break;
            case "vMerge" when Current is { } cell:
                cell.Continues = xml.GetAttribute("val", Word) != "restart";
                break;
            case "p" when xml.IsEmptyElement:
                EndParagraph();
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "t":
                inText = false;
                break;
            case "p":
                EndParagraph();
                break;
            case "tbl" when tables.Count > 0:
                EndTable(tables.Pop());
                break;
        }
    }

    private void EndParagraph()
    {
        var paragraph = text.ToString().Trim();
        text.Clear();
        if (paragraph.Length == 0)
            return;
        if (Current is { } cell)
            cell.Text.Append(cell.Text.Length > 0 ? " " : "").Append(paragraph);
        else if (tables.Count == 0)
            builder.AddParagraph(paragraph);
    }

    private void EndTable(Frame table)
    {
        if (tables.Count > 0)
        {
            // A table within a cell is read as the cell's words.
            Current?.Text.AppendJoin(' ', table.Rows.SelectMany(r => r).Select(c => c.Text.ToString()));
            return;
        }
        var open = new Dictionary<int, Cell>();
        foreach (var cell in table.Rows.SelectMany(r => r))
            if (!cell.Continues)
                open[cell.Column] = cell;
            else if (open.TryGetValue(cell.Column, out var above))
                above.Down++;
        builder.AddTable(table.Rows.Select(r => r.Where(c => !c.Continues).Select(c => new CellContent(c.Text.ToString(), c.Column, c.Span, Math.Min(c.Down, 500)))));
    }
}
