using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zhengtong.Documents.Writing;

/// <summary>Paragraphs of one part of a docx; the addresses of their links are relations of that part, numbered as they come.</summary>
sealed class LetterText(OpenXmlPart part)
{
    readonly Dictionary<string, string> links = [];

    public Paragraph Paragraph(string style, IReadOnlyList<LetterRun> runs, bool keepNext = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keepNext)
            properties.Append(new KeepNext());
        var paragraph = new Paragraph(properties);
        foreach (var run in runs)
            paragraph.Append(run.Link is { } link ? new Hyperlink(Run(run)) { Id = IdOf(link), History = true } : Run(run));
        return paragraph;
    }

    /// <summary>A link stays black, as print is, over a line of dots.</summary>
    public static Run Run(LetterRun content)
    {
        var run = new Run();
        var properties = new RunProperties();
        if (content.Bold)
            properties.Append(new Bold());
        if (content.Link is not null)
            properties.Append(new Color { Val = "000000" }, new Underline { Val = UnderlineValues.Dotted, Color = "808080" });
        if (properties.HasChildren)
            run.Append(properties);
        foreach (var (i, line) in content.Text.Split('\n').Index())
        {
            if (i > 0)
                run.Append(new Break());
            foreach (var (j, text) in line.Split('\t').Index())
            {
                if (j > 0)
                    run.Append(new TabChar());
                run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
            }
        }
        return run;
    }

    string IdOf(string link)
    {
        if (!links.TryGetValue(link, out var id))
            part.AddHyperlinkRelationship(new Uri(link, link.Contains("://") ? UriKind.Absolute : UriKind.Relative), isExternal: true, links[link] = id = $"link{links.Count + 1}");
        return id;
    }
}
