using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static Zhengtong.Documents.Writing.Measure;

namespace Zhengtong.Documents.Writing;

/// <summary>Pages, standing or lying: A4 with the margins of GB/T 9704-2012; a lying page is the standing one turned, its top at the binding.</summary>
sealed class LetterSections(LetterLayout layout, bool hasEvenPages)
{
    public const string Footer = "footer", EvenFooter = "evenFooter";

    const double Top = 37, Bottom = 35, Left = 28, Right = 26;

    public SectionProperties Build(bool landscape)
    {
        var section = new SectionProperties(new FooterReference { Type = HeaderFooterValues.Default, Id = Footer });
        if (hasEvenPages)
            section.Append(new FooterReference { Type = HeaderFooterValues.Even, Id = EvenFooter });
        section.Append(
            landscape ? new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape } : new PageSize { Width = 11906, Height = 16838 },
            landscape ? Margin(Left, Right, Bottom, Top) : Margin(Top, Bottom, Left, Right));
        if (layout == LetterLayout.Certificate)
            section.Append(Frame());
        return section;
    }

    static PageMargin Margin(double top, double bottom, double left, double right) => new()
    {
        Top = Millimetres(top),
        Bottom = Millimetres(bottom),
        Left = (uint)Millimetres(left),
        Right = (uint)Millimetres(right),
        Header = (uint)Millimetres(15),
        Footer = (uint)Millimetres(12),
        Gutter = 0,
    };

    static PageBorders Frame() => new(
        new TopBorder { Val = BorderValues.ThinThickSmallGap, Size = 24, Space = 24, Color = "8A6D3B" },
        new LeftBorder { Val = BorderValues.ThinThickSmallGap, Size = 24, Space = 24, Color = "8A6D3B" },
        new BottomBorder { Val = BorderValues.ThickThinSmallGap, Size = 24, Space = 24, Color = "8A6D3B" },
        new RightBorder { Val = BorderValues.ThickThinSmallGap, Size = 24, Space = 24, Color = "8A6D3B" })
    { OffsetFrom = PageBorderOffsetValues.Page };
}
