using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Zhengtong.Documents.Writing.Measure;

namespace Zhengtong.Documents.Writing;

/// <summary>The foot of each page: at the left how to check that the document is genuine, at the right the page.</summary>
sealed class LetterFooter(VerificationMark? mark, LetterLayout layout, FooterPart part, bool isEven)
{
    const double QrMillimetres = 18;

    readonly LetterText text = new(part);

    public Footer Build()
    {
        if (mark is null)
            return new Footer(PageNumber());
        int[] widths = [Millimetres(QrMillimetres + 3), 0, Millimetres(20)];
        widths[1] = TextWidth - widths[0] - widths[2];
        return new Footer(
            new Table(
                new TableProperties(
                    new TableWidth { Width = TextWidth.ToString(), Type = TableWidthUnitValues.Dxa },
                    new TableBorders(new TopBorder { Val = BorderValues.Single, Size = 4, Color = "808080" }),
                    new TableLayout { Type = TableLayoutValues.Fixed },
                    new TableCellMarginDefault(
                        new TopMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                        new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                        new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
                new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString() })),
                new TableRow(
                    Cell(widths[0], Picture(mark)),
                    Cell(widths[1],
                        Line("扫描二维码，或者打开网址输入核验码，可以核验本文书的真伪和效力。"),
                        Line($"核验码：{mark.Code}"),
                        Line($"网址：{mark.Site}")),
                    Cell(widths[2], PageNumber()))),
            new Paragraph(new ParagraphProperties(
                new ParagraphStyleId { Val = LetterStyles.Foot },
                new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact })));
    }

    Paragraph Picture(VerificationMark shown) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = LetterStyles.Foot },
            new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Auto }),
        new Run(LetterPicture.Of(part, Qr.Png(shown.Address), QrMillimetres, "核验二维码")));

    Paragraph Line(string line) => text.Paragraph(LetterStyles.Foot, [new LetterRun(CleanText.Line(line))]);

    /// <summary>GB/T 9704-2012 7.5: the number between dashes. A certificate is one page.</summary>
    Paragraph PageNumber() => layout == LetterLayout.Certificate ? new Paragraph() : new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = isEven ? LetterStyles.EvenPageNumber : layout == LetterLayout.Report ? LetterStyles.OddPageNumber : LetterStyles.PageNumber }),
        new Run(new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " },
        new Run(new Text(" —") { Space = SpaceProcessingModeValues.Preserve }));

    static TableCell Cell(int width, params Paragraph[] content)
    {
        var cell = new TableCell(new TableCellProperties(
            new TableCellWidth { Width = width.ToString(), Type = TableWidthUnitValues.Dxa },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }));
        cell.Append(content);
        return cell;
    }
}
