using DocumentFormat.OpenXml.Wordprocessing;

namespace Zhengtong.Documents.Writing;

/// <summary>A table of docx: fixed widths, header repeated on each page, rows unbroken.</summary>
static class LetterGrid
{
    public static Table Build(LetterTable table, LetterLayout layout, LetterText text, int width)
    {
        var grid = new Table(
            new TableProperties(
                new TableWidth { Width = width.ToString(), Type = TableWidthUnitValues.Dxa },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa })),
            new TableGrid(table.Widths.Select(share => new GridColumn { Width = (share * width / 100).ToString() })));
        foreach (var (i, cells) in table.Placed().Index())
        {
            var isHeader = i < table.HeaderRows;
            grid.Append(Row(isHeader, table.HasHeader ? null : FormHeight(layout), cells.Select(cell => Cell(cell, isHeader, !table.HasHeader, text, width))));
        }
        return grid;
    }

    static uint FormHeight(LetterLayout layout) => layout switch { LetterLayout.Certificate => 740, LetterLayout.Report => 480, _ => 620 };

    static TableRow Row(bool isHeader, uint? height, IEnumerable<TableCell> cells)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (height is { } least)
            properties.Append(new TableRowHeight { Val = least, HeightType = HeightRuleValues.AtLeast });
        if (isHeader)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        row.Append(cells);
        return row;
    }

    static TableCell Cell(PlacedCell placed, bool isHeader, bool isForm, LetterText text, int tableWidth)
    {
        var (cell, width) = (placed.Cell, placed.Share * tableWidth / 100);
        var properties = new TableCellProperties(new TableCellWidth { Width = width.ToString(), Type = TableWidthUnitValues.Dxa });
        if (cell.Span > 1)
            properties.Append(new GridSpan { Val = cell.Span });
        if (cell.RowSpan > 1)
            properties.Append(new VerticalMerge { Val = placed.Continues ? MergedCellValues.Continue : MergedCellValues.Restart });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, text.Paragraph(Style(), placed.Continues ? [] : cell.Runs));

        // Columns for numbers and counts, at most a sixth of the page, are centred.
        string Style() => isHeader ? LetterStyles.CellHeader
            : isForm && placed.Column % 2 == 0 ? LetterStyles.Label
            : cell.Align switch
            {
                CellAlign.Left => LetterStyles.Cell,
                CellAlign.Center => LetterStyles.ShortCell,
                CellAlign.Right => LetterStyles.NumberCell,
                _ => width < tableWidth / 6 ? LetterStyles.ShortCell : LetterStyles.Cell,
            };
    }

    static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });
}
