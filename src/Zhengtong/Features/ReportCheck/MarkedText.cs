using Zhengtong.Reckoning;

namespace Zhengtong.Features.ReportCheck;

/// <summary>A stretch of the report's text; with a number it belongs to that finding.</summary>
public sealed record MarkedPiece(string Text, int? Finding, bool IsFirst);

/// <summary>A paragraph, or a table as rows of cells.</summary>
public sealed record MarkedBlock(IReadOnlyList<MarkedPiece> Paragraph, IReadOnlyList<IReadOnlyList<MarkedCell>>? Rows);

public sealed record MarkedCell(IReadOnlyList<MarkedPiece> Pieces, int ColumnSpan, int RowSpan);

/// <summary>The report's text with its findings marked: where marks overlap the shortest shows.</summary>
public sealed class MarkedText
{
    private const int MostText = 400_000;

    private readonly Document document;
    private readonly int[] owner;
    private readonly HashSet<int> begun = [];

    private MarkedText(Document document, IReadOnlyList<Finding> findings)
    {
        this.document = document;
        owner = new int[Math.Min(document.Text.Length, MostText)];
        var marks = findings.Index().SelectMany(f => f.Item.Marks.Select(m => (Number: f.Index + 1, At: m)));
        foreach (var (number, at) in marks.OrderByDescending(m => m.At.Length))
            for (var i = Math.Max(0, at.Start); i < Math.Min(at.End, owner.Length); i++)
                owner[i] = number;
    }

    public IReadOnlyList<MarkedBlock> Blocks { get; private set; } = [];

    /// <summary>Findings number from 1 in the order given.</summary>
    public static MarkedText Of(Document document, IReadOnlyList<Finding> findings)
    {
        var text = new MarkedText(document, findings);
        text.Blocks = [.. document.Blocks.TakeWhile(b => b.At.Start < text.owner.Length).Select(text.Block)];
        return text;
    }

    /// <summary>The number under which a finding's place is marked: its own, or that of the finding that covers it; null if it has none.</summary>
    public int? PlaceOf(int number, Finding finding) => begun.Contains(number) ? number
        : finding.Marks.Where(m => m.Start >= 0 && m.Start < owner.Length).Select(m => owner[m.Start]).Where(begun.Contains).Select(n => (int?)n).FirstOrDefault();

    private MarkedBlock Block(Block block) => block is Table table
        ? new([], [.. table.Rows.Select(r => (IReadOnlyList<MarkedCell>)[.. r.Cells.Select(c => new MarkedCell(Pieces(c.At), c.ColumnSpan, c.RowSpan))])])
        : new(Pieces(block.At), null);

    private List<MarkedPiece> Pieces(TextSpan at)
    {
        var pieces = new List<MarkedPiece>();
        var end = Math.Min(at.End, owner.Length);
        for (var start = at.Start; start < end;)
        {
            var stop = start + 1;
            while (stop < end && owner[stop] == owner[start])
                stop++;
            var number = owner[start] > 0 ? owner[start] : (int?)null;
            pieces.Add(new(document.Text[start..stop], number, number is { } n && begun.Add(n)));
            start = stop;
        }
        return pieces;
    }
}
