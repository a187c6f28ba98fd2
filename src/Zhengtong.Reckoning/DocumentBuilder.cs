using System.Text;

namespace Zhengtong.Reckoning;

/// <summary>Builds a <see cref="Document"/> from readers whose source is not itself linear text (docx, xlsx, HTML).</summary>
public sealed class DocumentBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];

    public int Length => text.Length;

    public void AddParagraph(string paragraph)
    {
        if (string.IsNullOrWhiteSpace(paragraph))
            return;
        blocks.Add(new Paragraph(Append(paragraph.Trim(), '\n')));
    }

    public void AddTable(IEnumerable<IEnumerable<CellContent>> rows)
    {
        var start = text.Length;
        var built = new List<TableRow>();
        foreach (var row in rows)
        {
            var cells = row.Select(c => new TableCell(Append(c.Text.Trim(), '\t'), c.Column, c.ColumnSpan, c.RowSpan)).ToList();
            text.Append('\n');
            if (cells.Count > 0)
                built.Add(new TableRow(cells));
        }
        if (built.Count > 0)
            blocks.Add(new Table(TextSpan.Between(start, text.Length), built));
    }

    public Document Build(string name) => new(name, text.ToString(), blocks);

    private TextSpan Append(string piece, char end)
    {
        var span = new TextSpan(text.Length, piece.Length);
        text.Append(piece).Append(end);
        return span;
    }
}

/// <summary>What a reader knows of a cell: text, first grid column (from 0), columns and rows covered.</summary>
public readonly record struct CellContent(string Text, int Column, int ColumnSpan = 1, int RowSpan = 1);
