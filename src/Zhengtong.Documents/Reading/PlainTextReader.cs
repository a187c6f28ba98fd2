using Zhengtong.Reckoning;

namespace Zhengtong.Documents.Reading;

/// <summary>
/// Reads plain text and Markdown into paragraphs and tables: piped, tabbed or aligned rows, and tables that were
/// flattened to one cell a line.
/// </summary>
public static class PlainTextReader
{
    public static Document Read(string name, string whole)
    {
        var text = TextLines.Bounded(whole);
        var lines = TextLines.Of(text);
        var blocks = new List<Block>();
        var failed = new FlatRun();
        for (var i = 0; i < lines.Count;)
        {
            var taken = LedTable.TryRead(text, lines, i, blocks)
                ?? RowTable.TryRead(text, lines, i, blocks)
                ?? FlatTable.TryRead(text, lines, i, blocks, failed);
            if (taken is null && WithoutMarks(text, lines[i]) is { Length: > 0 } at)
                blocks.Add(new Paragraph(at));
            i = taken ?? i + 1;
        }
        return new(name, text, blocks, Wrapped: true) { IsCut = text.Length < whole.Length };
    }

    // Markdown's marks before a line: #, >, - and *.
    private static TextSpan WithoutMarks(string text, TextSpan line)
    {
        var at = TextLines.Trim(text, line);
        var start = at.Start;
        while (start < at.End && text[start] is '#' or '>')
            start++;
        if (start + 1 < at.End && text[start] is '-' or '*' or '+' && text[start + 1] is ' ' or '\t')
            start++;
        return TextLines.Trim(text, TextSpan.Between(start, at.End));
    }
}
