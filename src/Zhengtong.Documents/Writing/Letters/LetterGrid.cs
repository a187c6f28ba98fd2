using DocumentFormat.OpenXml.Wordprocessing;

namespace Zhengtong.Documents.Writing;

/// <summary>A table of docx: fixed widths, header repeated on each page, rows unbroken.</summary>
static class LetterGrid
{
    /// <summary>Columns for numbers and counts, at most a sixth of the page, are centred.</summary>
    const int NarrowColumn = Measure.TextWidth / 6;

    public static Table Build(LetterTable table, LetterLayout layout)
    {
        var widths = table.Widths.Select(share => share * Measure.TextWidth / 100).ToList();
        var grid = new Table(
            new TableProperties(
                new TableWidth { Width = Measure.TextWidth.ToString(), Type = TableWidthUnitValues.Dxa },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString() })));
        foreach (var (i, cells) in table.Rows.Index())
            grid.Append(Row(cells, widths, isHeader: table.HasHeader && i == 0, isForm: !table.HasHeader, layout));
        return grid;
    }

    static TableRow Row(IReadOnlyList<LetterCell> cells, List<int> widths, bool isHeader, bool isForm, LetterLayout layout)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isForm)
            properties.Append(new TableRowHeight { Val = layout == LetterLayout.Certificate ? 740u : 620u, HeightType = HeightRuleValues.AtLeast });
        if (isHeader)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        foreach (var (i, cell) in cells.Index())
            row.Append(new TableCell(
                new TableCellProperties(
                    new TableCellWidth { Width = widths[i].ToString(), Type = TableWidthUnitValues.Dxa },
                    new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                LetterBody.Paragraph(Style(i), cell.Runs)));
        return row;

        string Style(int column) => isHeader ? LetterStyles.CellHeader
            : isForm && column % 2 == 0 ? LetterStyles.Label : widths[column] < NarrowColumn ? LetterStyles.ShortCell : LetterStyles.Cell;
    }

    static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });
}
