using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Zhengtong.Reckoning;
using Document = Zhengtong.Reckoning.Document;

namespace Zhengtong.Documents.Reading;

/// <summary>Reads a web page: block elements as paragraphs, tables with their spans.</summary>
internal static class HtmlReader
{
    private const int DeepestNesting = 200;

    /// <summary>Most tags read, opening and closing: the page's tree takes close to a kilobyte for each.</summary>
    private const int MostTags = 150_000;
    private const int WidestSpan = 100;

    private static readonly HashSet<string> Skipped = ["SCRIPT", "STYLE", "HEAD", "NOSCRIPT", "TEMPLATE", "NAV", "SVG", "IFRAME"];
    private static readonly HashSet<string> Inline = ["A", "SPAN", "B", "STRONG", "I", "EM", "U", "FONT", "SUB", "SUP", "SMALL", "LABEL", "MARK", "O:P", "ST1:CHSDATE"];

    public static bool IsHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 3000)).TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || head.Length > 0 && head[0] == '<' && (head.Contains("<body", StringComparison.OrdinalIgnoreCase) || head.Contains("<p", StringComparison.OrdinalIgnoreCase) || head.Contains("<table", StringComparison.OrdinalIgnoreCase) || head.Contains("<div", StringComparison.OrdinalIgnoreCase));
    }

    public static Document Read(string name, string text)
    {
        var read = Bounded(text);
        using var page = new HtmlParser().ParseDocument(read);
        var builder = new DocumentBuilder();
        if (page.Body is { } body)
        {
            var line = new System.Text.StringBuilder();
            Walk(body, builder, line, 0);
            Flush(builder, line);
        }
        return builder.Build(name) with { IsCut = read.Length < text.Length };
    }

    private static string Bounded(string text)
    {
        var tags = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '<' && ++tags > MostTags)
                return text[..i];
        return text;
    }

    private static void Walk(INode node, DocumentBuilder builder, System.Text.StringBuilder line, int depth)
    {
        if (depth > DeepestNesting)
            return;
        foreach (var child in node.ChildNodes)
            if (child is IText text)
                line.Append(text.Data.ReplaceLineEndings(" "));
            else if (child is IHtmlTableElement table && table.QuerySelector("table") is null && table.Rows.Length > 0)
            {
                Flush(builder, line);
                AddTable(table, builder);
            }
            else if (child is IElement element && !Skipped.Contains(element.TagName))
            {
                var block = !Inline.Contains(element.TagName);
                if (block)
                    Flush(builder, line);
                Walk(element, builder, line, depth + 1);
                if (block)
                    Flush(builder, line);
            }
    }

    private static void Flush(DocumentBuilder builder, System.Text.StringBuilder line)
    {
        builder.AddParagraph(line.ToString());
        line.Clear();
    }

    private static void AddTable(IHtmlTableElement table, DocumentBuilder builder)
    {
        var hanging = new Dictionary<int, int>();
        var rows = new List<List<CellContent>>();
        foreach (var row in table.Rows)
        {
            var cells = new List<CellContent>();
            var column = 0;
            var next = hanging.Where(h => h.Value > 1).ToDictionary(h => h.Key, h => h.Value - 1);
            foreach (var cell in row.Cells)
            {
                while (hanging.ContainsKey(column))
                    column++;
                var (across, down) = (Math.Clamp(cell.ColumnSpan, 1, WidestSpan), Math.Clamp(cell.RowSpan, 1, WidestSpan));
                cells.Add(new(cell.TextContent.ReplaceLineEndings(" "), column, across, down));
                for (var c = column; c < column + across && down > 1; c++)
                    next[c] = down - 1;
                column += across;
            }
            hanging = next;
            rows.Add(cells);
        }
        builder.AddTable(rows);
    }
}
