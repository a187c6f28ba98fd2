namespace Zhengtong.Documents.Writing;

/// <summary>A piece of a template line: literal text, or a field, or a column of a list, or a row's number (#).</summary>
readonly record struct Piece(string Text, bool Bold, string? Field = null, string? Column = null)
{
    public const string RowNumber = "#";
}

/// <summary>A block of a template; filling it yields no block when an optional field has no value.</summary>
abstract record TemplateBlock
{
    public abstract IEnumerable<Piece> Pieces { get; }

    public abstract IEnumerable<LetterBlock> Fill(LetterValues values);

    protected static bool Has(IEnumerable<Piece> pieces, LetterValues values) =>
        pieces.All(piece => piece.Field is null or Piece.RowNumber || values.Texts.ContainsKey(piece.Field) || values.Lists.ContainsKey(piece.Field));

    protected static IReadOnlyList<LetterRun> Runs(IEnumerable<Piece> pieces, LetterValues values) =>
        [.. pieces.Select(piece => new LetterRun(piece.Field is null ? piece.Text : values.Texts[piece.Field], piece.Bold))];

    protected static string OneLine(IEnumerable<Piece> pieces, LetterValues values) =>
        CleanText.Line(string.Concat(Runs(pieces, values).Select(run => run.Text)));
}

sealed record TemplateParagraph(ParagraphRole Role, IReadOnlyList<Piece> Line) : TemplateBlock
{
    public override IEnumerable<Piece> Pieces => Line;

    public override IEnumerable<LetterBlock> Fill(LetterValues values) => Has(Line, values) ? Paragraphs(Runs(Line, values)) : [];

    /// <summary>A value of several lines makes several paragraphs.</summary>
    IEnumerable<LetterBlock> Paragraphs(IReadOnlyList<LetterRun> runs)
    {
        var current = new List<LetterRun>();
        foreach (var run in runs)
        {
            string[] lines = run.Text.Contains('\n') ? run.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [run.Text];
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    yield return new LetterParagraph(Role, current);
                    current = [];
                }
                current.Add(run with { Text = lines[i] });
            }
        }
        yield return new LetterParagraph(Role, current);
    }
}

sealed record TemplateSignature(IReadOnlyList<Piece> Authority, IReadOnlyList<Piece> Day) : TemplateBlock
{
    public override IEnumerable<Piece> Pieces => Authority.Concat(Day);

    public override IEnumerable<LetterBlock> Fill(LetterValues values) =>
        [new LetterSignature(OneLine(Authority, values), OneLine(Day, values))];
}

sealed record TemplateQr(IReadOnlyList<Piece> Address, IReadOnlyList<Piece> Caption) : TemplateBlock
{
    public override IEnumerable<Piece> Pieces => Address.Concat(Caption);

    public override IEnumerable<LetterBlock> Fill(LetterValues values) =>
        Has(Pieces, values) ? [new LetterQr(OneLine(Address, values), OneLine(Caption, values))] : [];
}
