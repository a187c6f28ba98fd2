namespace Zhengtong.Documents.Writing;

/// <summary>Reads the text of a template: the header, then one block a line, tables over several.</summary>
sealed class TemplateParser(string text)
{
    static readonly Dictionary<string, ParagraphRole> Marks = new()
    {
        ["#"] = ParagraphRole.Title,
        ["##"] = ParagraphRole.Heading,
        ["@文号"] = ParagraphRole.Number,
        ["@送"] = ParagraphRole.Recipient,
        ["@注"] = ParagraphRole.Note,
        ["@签"] = ParagraphRole.Handwriting,
    };

    readonly string[] lines = text.ReplaceLineEndings("\n").Split('\n');
    TemplateHeader header = null!;
    int at;

    public LetterTemplate Parse()
    {
        header = new TemplateHeader();
        for (; at < lines.Length && lines[at].Trim() != "---"; at++)
            if (lines[at].Trim().Length > 0)
                header.Read(lines[at], Fault);
        if (at++ == lines.Length)
            throw Fault("缺少分隔头部和正文的 ---");
        var blocks = new List<TemplateBlock>();
        for (; at < lines.Length; at++)
            if (lines[at].Trim().Length > 0)
                blocks.Add(Block(lines[at].Trim()));
        if (header.Fields.FirstOrDefault(field => !blocks.Any(block => block.Pieces.Any(piece => piece.Field == field.Name))) is { } unused)
            throw new TemplateFaultException($"文书模板 {header.Code}：字段“{unused.Name}”没有用到");
        return header.Build(blocks, Fault);
    }

    TemplateBlock Block(string line)
    {
        if (line.StartsWith('|'))
            return Table();
        var (mark, rest) = line.IndexOf(' ') is var space and > 0 ? (line[..space], line[(space + 1)..].Trim()) : (line, "");
        if (Marks.TryGetValue(mark, out var role))
            return new TemplateParagraph(role, Pieces(rest));
        if (mark is "@落款" or "@二维码")
        {
            if (rest.Split('|') is not [var first, var second])
                throw Fault($"{mark} 后面要有用 | 分开的两项");
            return mark == "@落款"
                ? new TemplateSignature(Pieces(first.Trim()), Pieces(second.Trim()))
                : new TemplateQr(Pieces(first.Trim()), Pieces(second.Trim()));
        }
        if (mark.StartsWith('@') || mark.StartsWith('#'))
            throw Fault($"不认识 {mark}");
        return new TemplateParagraph(ParagraphRole.Body, Pieces(line));
    }

    TemplateTable Table()
    {
        var rows = new List<TemplateRow>();
        int[]? widths = null;
        var hasHeader = false;
        for (; at < lines.Length && lines[at].Trim() is ['|', .. var inner, '|']; at++)
        {
            var cells = inner.Split('|').Select(cell => cell.Trim()).ToList();
            if (cells.TrueForAll(cell => cell.Length > 0 && cell.All(c => c == '-')))
                (widths, hasHeader) = ([.. cells.Select(cell => cell.Length)], rows.Count > 0);
            else
                rows.Add(Row(cells));
        }
        at--;
        if (widths is null || rows.Exists(row => row.Cells.Count != widths.Length))
            throw Fault("表格缺少 |---|---| 一行，或者各行的格数不同");
        return new TemplateTable([.. Shares(widths)], hasHeader, rows, header.Fields);
    }

    TemplateRow Row(List<string> cells)
    {
        var row = new TemplateRow([.. cells.Select(cell => Pieces(cell.Replace("<br>", "\n"), inTable: true))]);
        if (row.Pieces.Where(piece => piece.Column is not null).Select(piece => piece.Field).Distinct().Count() > 1)
            throw Fault("一行只能用一个列表");
        if (row.List is null && row.Pieces.Any(piece => piece.Field == Piece.RowNumber))
            throw Fault("序号 {{#}} 只能用在列表的行里");
        return row;
    }

    IReadOnlyList<Piece> Pieces(string line, bool inTable = false) => PieceReader.Read(line, header.Fields, inTable, Fault);

    /// <summary>Widths as shares of 100; what rounding leaves goes to the last.</summary>
    static IEnumerable<int> Shares(int[] widths)
    {
        var shares = widths.Select(width => width * 100 / widths.Sum()).ToArray();
        shares[^1] += 100 - shares.Sum();
        return shares;
    }

    TemplateFaultException Fault(string what) => new($"文书模板 {header.Code} 第 {Math.Min(at + 1, lines.Length)} 行：{what}");
}
