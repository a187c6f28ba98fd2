using DocumentFormat.OpenXml.Wordprocessing;

namespace Zhengtong.Documents.Writing;

/// <summary>A table of docx: fixed widths, header repeated on each page, rows unbroken.</summary>
sealed class LetterGrid(LetterLayout layout, LetterType type, LetterText text)
{
    public Table Build(LetterTable table, int width)
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
            grid.Append(Row(isHeader, table.HasHeader ? null : FormHeight, Cells(table, cells, isHeader, width)));
        }
        return grid;
    }

    uint FormHeight => layout switch { LetterLayout.Certificate => 740, LetterLayout.Report => 480, _ => 620 };

    /// <summary>
    /// The words of a cell that reaches down fit beside its first row, so that a page that ends there does not cut them in two:
    /// the first cell of one row only is set as high. A least height of the row is not enough for LibreOffice.
    /// </summary>
    IEnumerable<TableCell> Cells(LetterTable table, IReadOnlyList<PlacedCell> cells, bool isHeader, int tableWidth)
    {
        var missing = cells.Where(c => c.Cell.RowSpan > 1 && !c.Continues).Select(Lines).DefaultIfEmpty(0).Max() - cells.Where(c => c.Cell.RowSpan == 1).Select(Lines).DefaultIfEmpty(0).Max();
        foreach (var placed in cells)
        {
            var cell = Cell(placed, isHeader, !table.HasHeader, tableWidth);
            if (missing > 0 && placed.Cell.RowSpan == 1)
            {
                var half = (missing * type.CellLine * 10).ToString();
                cell.GetFirstChild<Paragraph>()!.ParagraphProperties!.Append(
                    new SpacingBetweenLines { Before = half, After = half, Line = (type.CellLine * 20).ToString(), LineRule = LineSpacingRuleValues.Exact });
                missing = 0;
            }
            yield return cell;
        }

        int Lines(PlacedCell placed) => Measure.Lines(placed.Cell.Text, (placed.Share * tableWidth / 100 - 200) / (10.0 * type.CellHalfPoints));
    }

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

    TableCell Cell(PlacedCell placed, bool isHeader, bool isForm, int tableWidth)
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
            : isForm && placed.Column % 2 == 0 ? layout == LetterLayout.Report ? LetterStyles.CellHeader : LetterStyles.Label
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
