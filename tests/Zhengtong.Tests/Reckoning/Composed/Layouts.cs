using System.Text;

namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>Prints a composed report as a file of some kind.</summary>
internal delegate byte[] Layout(IReadOnlyList<Piece> pieces);

/// <summary>The layouts that are text: each is a shape in which such reports are really published.</summary>
internal static class Layouts
{
    public static IReadOnlyDictionary<string, Layout> All { get; } = new Dictionary<string, Layout>
    {
        ["正文.txt"] = p => Text(p, x => "　　" + x, g => Rows(g, "\t", "")),
        ["逐格.txt"] = p => Text(p, x => x, g => Rows(g, "\n\t", "\t", "\n")),
        ["竖线.md"] = p => Text(p, x => x, Pipes, "# "),
        ["断行.md"] = p => Text(p, x => Wrap(x, 38), Pipes, "#### ", "\n"),
        ["识别.md"] = p => Text(p, x => Wrap(Recognised(x), 34), Pipes, "# ", "\n"),
        ["一行一格.txt"] = p => Text(p, x => x, g => string.Join('\n', g.Rows.SelectMany(r => r).Where(c => c.Length > 0))),
        ["网页.html"] = p => Encoding.UTF8.GetBytes(Html(p)),
        ["文档.docx"] = Packages.Docx,
        ["工作簿.xlsx"] = Packages.Xlsx,
    };

    private static byte[] Text(IEnumerable<Piece> pieces, Func<string, string> prose, Func<Grid, string> grid, string heading = "", string gap = "") =>
        Encoding.UTF8.GetBytes(string.Concat(pieces.Select(p => gap + p switch
        {
            Heading h => heading + h.Text,
            Prose t => prose(t.Text),
            Grid g => "\n" + grid(g) + "\n",
            _ => "",
        } + "\n")));

    private static string Rows(Grid grid, string between, string first, string after = "") =>
        string.Join('\n', grid.Rows.Select(r => first + string.Join(between, r) + after));

    private static string Pipes(Grid grid) => string.Join('\n', grid.Rows.Select(r => "| " + string.Join(" | ", r) + " |")
        .Index().SelectMany(r => r.Index == 0 ? [r.Item, "|" + string.Concat(grid.Rows[0].Select(_ => "---|"))] : new[] { r.Item }));

    /// <summary>What recognition makes of print: LaTeX remnants, and blanks after the point and between figure and unit.</summary>
    private static string Recognised(string text) =>
        text.Replace("×", " \\times ").Replace("≥", "$\\geq$ ").Replace("万元", " 万元").Replace("件", " 件").Replace("99.", "99. ").Replace("，其中", ", 其中");

    /// <summary>Lines of a width, as typesetters break them: never inside a number.</summary>
    private static string Wrap(string text, int width)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(text.Length, start + width);
            while (end < text.Length && IsNumber(text[end]) && end > start + 1)
                end--;
            lines.Add(text[start..end]);
            start = end;
        }
        return string.Join('\n', lines);
    }

    private static bool IsNumber(char c) => char.IsDigit(c) || c is '.' or ',' or '%';

    private static string Html(IEnumerable<Piece> pieces) =>
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>公开</title></head><body>" + string.Concat(pieces.Select(p => p switch
        {
            Heading h => $"<h{h.Level + 1}>{h.Text}</h{h.Level + 1}>",
            Prose t => $"<p>{t.Text}</p>",
            Grid g => "<table>" + string.Concat(g.Rows.Select(r => "<tr>" + string.Concat(r.Select(c => $"<td>{c}</td>")) + "</tr>")) + "</table>",
            _ => "",
        })) + "</body></html>";
}
