namespace Zhengtong.Documents.Writing;

/// <summary>A row of a template's table; one that uses a list is repeated for each of its rows.</summary>
sealed record TemplateRow(IReadOnlyList<IReadOnlyList<Piece>> Cells)
{
    public IEnumerable<Piece> Pieces => Cells.SelectMany(cell => cell);

    public string? List => Pieces.FirstOrDefault(piece => piece.Column is not null).Field;
}

sealed record TemplateTable(
    IReadOnlyList<int> Widths, bool HasHeader, IReadOnlyList<TemplateRow> Rows, IReadOnlyList<LetterField> Fields) : TemplateBlock
{
    public override IEnumerable<Piece> Pieces => Rows.SelectMany(row => row.Pieces);

    public override IEnumerable<LetterBlock> Fill(LetterValues values)
    {
        var rows = Rows.Where(row => Has(row.Pieces, values)).SelectMany(row => Expand(row, values)).ToList();
        // A header with nothing under it says nothing.
        return rows.Count > (HasHeader ? 1 : 0) ? [new LetterTable(Widths, HasHeader, rows)] : [];
    }

    IEnumerable<IReadOnlyList<LetterCell>> Expand(TemplateRow row, LetterValues values)
    {
        if (row.List is not { } list)
            return [[.. row.Cells.Select(cell => new LetterCell(Runs(cell, values)))]];
        List<string> columns = [.. Fields.Single(field => field.Name == list).Columns];
        return values.Lists[list].Select((item, i) => (IReadOnlyList<LetterCell>)
            [.. row.Cells.Select(cell => new LetterCell([.. cell.Select(piece => new LetterRun(TextOf(piece, item, i), piece.Bold))]))]);

        string TextOf(Piece piece, IReadOnlyList<string> item, int i) => piece switch
        {
            { Field: Piece.RowNumber } => (i + 1).ToString(),
            { Column: { } column } => item[columns.IndexOf(column)],
            { Field: { } field } => values.Texts[field],
            _ => piece.Text,
        };
    }
}
