using System.Net;
using System.Text;

namespace Zhengtong.Documents.Writing;

/// <summary>Writes a document as HTML: every value escaped, classes only. Widths of columns are classes letter-w5 … letter-w100 in steps of five.</summary>
sealed class LetterHtml(LetterDocument letter)
{
    readonly StringBuilder html = new();

    public string Render()
    {
        var layout = letter.Layout == LetterLayout.Certificate ? "letter-certificate" : "letter-page";
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
                html.Append($"<h3 class=\"letter-heading\">{Runs(heading.Runs)}</h3>");
                break;
            case LetterParagraph paragraph:
                html.Append($"<p class=\"letter-{paragraph.Role.ToString().ToLowerInvariant()}\">{Runs(paragraph.Runs)}</p>");
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
        html.Append($"<table class=\"letter-table{(table.HasHeader ? "" : " letter-form")}\"><caption class=\"letter-caption\">{Text(letter.Name)}的内容</caption><colgroup>");
        foreach (var width in table.Widths)
            html.Append($"<col class=\"letter-w{Math.Max(1, (width + 2) / 5) * 5}\">");
        html.Append("</colgroup>");
        foreach (var (i, row) in table.Rows.Index())
        {
            var isHeader = table.HasHeader && i == 0;
            html.Append(isHeader ? "<thead><tr>" : i == (table.HasHeader ? 1 : 0) ? "<tbody><tr>" : "<tr>");
            foreach (var (column, cell) in row.Index())
                html.Append(isHeader ? $"<th scope=\"col\">{Runs(cell.Runs)}</th>"
                    : !table.HasHeader && column % 2 == 0 ? $"<th scope=\"row\">{Runs(cell.Runs)}</th>" : $"<td>{Runs(cell.Runs)}</td>");
            html.Append(isHeader ? "</tr></thead>" : "</tr>");
        }
        html.Append("</tbody></table>");
    }

    static string Runs(IEnumerable<LetterRun> runs) =>
        string.Concat(runs.Select(run => run.Bold ? $"<strong>{Text(run.Text)}</strong>" : Text(run.Text)));

    static string Text(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>");
}
