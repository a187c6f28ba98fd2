namespace Zhengtong.Documents.Writing;

/// <summary>Size and line of the body in points, and of tables in half points and points. GB/T 9704-2012 wants 三号 and lets a document deviate where that serves it.</summary>
readonly record struct LetterType(int Size, int Line, int CellHalfPoints = 28, int CellLine = 21)
{
    /// <summary>三号 on 22 lines a page.</summary>
    public static readonly LetterType Standard = new(16, 28);

    /// <summary>小三: for a notice that would else end with a few lines on a second page.</summary>
    public static readonly LetterType Tight = new(15, 24);

    /// <summary>Tables in 五号, so that those of eight columns can be read.</summary>
    public static readonly LetterType Report = new(16, 28, 21, 15);

    /// <summary>The height of the type area, 225 mm, less what counting may miss.</summary>
    const double PageHeight = 634;
    const double PageWidth = Measure.TextWidth / 20.0;

    /// <summary>The width of a character, in twentieths of a point.</summary>
    public int Em => Size * 20;

    /// <summary>Standard type, unless only tight type brings the document on one page. Chinese sets so evenly that counting characters tells.</summary>
    public static LetterType For(LetterDocument letter) => letter.Layout == LetterLayout.Report ? Report
        : letter.Layout == LetterLayout.Letter && Standard.Height(letter) > PageHeight && Tight.Height(letter) <= PageHeight ? Tight : Standard;

    double Height(LetterDocument letter) => letter.Blocks.Sum(Height);

    double Height(LetterBlock block) => block switch
    {
        LetterParagraph { Role: ParagraphRole.Title } title => 36 * Measure.Lines(title.Text, PageWidth / 22),
        LetterParagraph { Role: ParagraphRole.Number } => Line + 28,
        LetterParagraph { Role: ParagraphRole.Note } note => 6 + 20 * Measure.Lines(note.Text, PageWidth / 12),
        LetterParagraph { Role: ParagraphRole.Handwriting } => 40,
        LetterParagraph { Role: ParagraphRole.Heading } => Line + 8,
        LetterParagraph paragraph => Line * Measure.Lines("　　" + paragraph.Text, PageWidth / Size),
        LetterTable table => 16 + table.Placed().Sum(row => RowHeight(table, row)),
        LetterSignature => Line * 3,
        LetterQr => 108,
        LetterPageBreak => double.PositiveInfinity,
        _ => throw new InvalidOperationException(block.GetType().Name),
    };

    static double RowHeight(LetterTable table, IReadOnlyList<PlacedCell> row) => Math.Max(
        table.HasHeader ? 0 : 31.5,
        7 + 21 * row.Max(placed => placed.Continues ? 0 : Measure.Lines(placed.Cell.Text, (PageWidth * placed.Share / 100 - 10) / 14)));
}
