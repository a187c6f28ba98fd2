namespace Zhengtong.Reckoning;

/// <summary>A stretch of a document's text: start offset and length in UTF-16 characters.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan Between(int start, int end) => new(start, Math.Max(0, end - start));
}

/// <summary>
/// A published document as neutral blocks over one linear text: every block and every cell is a span of
/// <see cref="Text"/>, so that whatever is found can be marked where it stands.
/// </summary>
/// <param name="Name">File name or title shown to the reader.</param>
/// <param name="Text">The whole text; for plain text and Markdown exactly the file's.</param>
/// <param name="Blocks">Paragraphs and tables in reading order.</param>
/// <param name="Wrapped">True if paragraphs are printed lines that may break in the middle of a sentence.</param>
public sealed record Document(string Name, string Text, IReadOnlyList<Block> Blocks, bool Wrapped = false)
{
    /// <summary>True if the file went on beyond what is read of it.</summary>
    public bool IsCut { get; init; }

    private int[]? lineStarts;

    public string Slice(TextSpan at) => Text.Substring(at.Start, at.Length);

    /// <summary>The line (from 1) in which an offset stands.</summary>
    public int LineOf(int offset)
    {
        lineStarts ??= [0, .. Text.Index().Where(c => c.Item == '\n').Select(c => c.Index + 1)];
        var found = Array.BinarySearch(lineStarts, offset);
        return (found >= 0 ? found : ~found - 1) + 1;
    }
}

/// <summary>A paragraph or a table.</summary>
public abstract record Block(TextSpan At);

/// <summary>A paragraph (段落), or one printed line of a wrapped document.</summary>
public sealed record Paragraph(TextSpan At) : Block(At);

/// <summary>A table (表格).</summary>
/// <param name="At">The span of the whole table.</param>
/// <param name="Rows">Rows from top to bottom.</param>
/// <param name="Loose">True if column positions are guessed: merged cells left no trace, as in flattened text.</param>
public sealed record Table(TextSpan At, IReadOnlyList<TableRow> Rows, bool Loose = false) : Block(At);

public sealed record TableRow(IReadOnlyList<TableCell> Cells);

/// <summary>One cell: its text's span, its first grid column (from 0), and how many columns and rows it covers.</summary>
public readonly record struct TableCell(TextSpan At, int Column, int ColumnSpan = 1, int RowSpan = 1);
