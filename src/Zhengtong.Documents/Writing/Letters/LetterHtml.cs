using System.Net;
using System.Text;

namespace Zhengtong.Documents.Writing;

/// <summary>Writes a document as HTML: every value escaped, classes only. Widths of columns are classes letter-w5 … letter-w100 in steps of five.</summary>
sealed class LetterHtml(LetterDocument letter)
{
    readonly StringBuilder html = new();
    bool hasHeading;
    string? tableTitle;

    public string Render()
    {
        var layout = letter.Layout switch { LetterLayout.Certificate => "letter-certificate", LetterLayout.Report => "letter-report", _ => "letter-page" };
        html.Append($"<article class=\"letter {layout}\" lang=\"zh-CN\">");
        Titles();
        foreach (var block in letter.Blocks)
            Block(block);
        if (letter.Mark is { } mark)
            html.Append($"<footer class=\"letter-foot\">{Qr.Svg(mark.Address, "核验二维码")}<div><p>扫描二维码，或者打开网址输入核验码，可以核验本文书的真伪和效力。</p>")
                .Append($"<p>核验码：<span class=\"letter-code\">{Text(mark.Code)}</span></p><p>网址：{Text(mark.Site)}</p></div></footer>");
        return html.Append("</article>").ToString();
    }

    /// <summary>The lines of the title are one heading of the second level: the page has its own h1.</summary>
    void Titles()
    {
        var titles = letter.Blocks.OfType<LetterParagraph>().Where(p => p.Role == ParagraphRole.Title);
        html.Append("<h2 class=\"letter-title\">").AppendJoin("<br>", titles.Select(p => Text(p.Text))).Append("</h2>");
    }

    void Block(LetterBlock block)
    {
        switch (block)
        {
            case LetterParagraph { Role: ParagraphRole.Title }:
                break;
            case LetterParagraph { Role: ParagraphRole.Heading } heading:
                hasHeading = true;
                html.Append($"<h3 class=\"letter-heading\">{Runs(heading.Runs)}</h3>");
                break;
            case LetterParagraph { Role: ParagraphRole.Subheading } heading:
                var level = hasHeading ? 4 : 3;
                html.Append($"<h{level} class=\"letter-subheading\">{Runs(heading.Runs)}</h{level}>");
                break;
            case LetterParagraph paragraph:
                if (paragraph.Role == ParagraphRole.TableTitle)
                    tableTitle = paragraph.Text;
                html.Append($"<p class=\"letter-{paragraph.Role.ToString().ToLowerInvariant()}\">{Runs(paragraph.Runs)}</p>");
                break;
            case LetterPageBreak:
                html.Append("<hr class=\"letter-break\">");
                break;
            case LetterTable table:
                Table(table);
                break;
            case LetterSignature signature:
                html.Append($"<div class=\"letter-signature\"><p>{Text(signature.Authority + LetterBody.SealNote)}</p><p>{Text(signature.Day)}</p></div>");
                break;
            case LetterQr qr:
                html.Append($"<figure class=\"letter-qr\">{Qr.Svg(qr.Address, qr.Caption)}<figcaption>{Text(qr.Caption)}</figcaption></figure>");
                break;
            default:
                throw new InvalidOperationException(block.GetType().Name);
        }
    }

    void Table(LetterTable table)
    {
        var wide = letter.Layout == LetterLayout.Report;
        html.Append(wide ? "<div class=\"scroll-x\">" : "")
            .Append($"<table class=\"letter-table{(table.HasHeader ? "" : " letter-form")}\"><caption class=\"letter-caption\">{Text(tableTitle ?? letter.Name + "的内容")}</caption><colgroup>");
        foreach (var width in table.Widths)
            html.Append($"<col class=\"letter-w{Math.Max(1, (width + 2) / 5) * 5}\">");
        html.Append("</colgroup>");
        foreach (var (i, row) in table.Placed().Index())
        {
            html.Append(i == table.HeaderRows ? "<tbody><tr>" : i == 0 ? "<thead><tr>" : "<tr>");
            foreach (var placed in row.Where(placed => !placed.Continues))
                Cell(placed.Cell, i < table.HeaderRows ? "col" : !table.HasHeader && placed.Column % 2 == 0 ? "row" : null);
            html.Append(i == table.HeaderRows - 1 ? "</tr></thead>" : "</tr>");
        }
        html.Append("</tbody></table>").Append(wide ? "</div>" : "");
    }

    /// <param name="scope">Of a head: of a column, or of a row.</param>
    void Cell(LetterCell cell, string? scope)
    {
        html.Append(scope is null ? "<td" : "<th scope=\"" + scope + (cell.Span > 1 && scope == "col" ? "group\"" : "\""));
        if (cell.Span > 1)
            html.Append($" colspan=\"{cell.Span}\"");
        if (cell.RowSpan > 1)
            html.Append($" rowspan=\"{cell.RowSpan}\"");
        if (cell.Align is CellAlign.Right or CellAlign.Center)
            html.Append(cell.Align == CellAlign.Right ? " class=\"num\"" : " class=\"letter-center\"");
        html.Append('>').Append(Runs(cell.Runs)).Append(scope is null ? "</td>" : "</th>");
    }

    static string Runs(IEnumerable<LetterRun> runs) => string.Concat(runs.Select(Run));

    static string Run(LetterRun run)
    {
        var text = run.Bold ? $"<strong>{Text(run.Text)}</strong>" : Text(run.Text);
        return run.Link is { } link ? $"<a class=\"fig\" href=\"{WebUtility.HtmlEncode(link)}\">{text}</a>" : text;
    }

    static string Text(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>");
}
