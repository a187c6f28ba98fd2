using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Zhengtong.Documents.Writing.Measure;

namespace Zhengtong.Documents.Writing;

/// <summary>Writes a document as docx: A4 with the margins and type area of GB/T 9704-2012 (37 mm above, 28 mm left, 156 × 225 mm).</summary>
sealed class LetterDocx(LetterDocument letter)
{
    public void Write(Stream output)
    {
        // The package needs a stream that seeks and reads; a response does neither.
        using var buffer = new MemoryStream();
        var type = LetterType.For(letter);
        using (var file = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = LetterStyles.Build(type);
            main.AddNewPart<FontTablePart>().Fonts = LetterStyles.Fonts();
            main.AddNewPart<DocumentSettingsPart>().Settings = Settings();
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new LetterFooter(letter.Mark, letter.Layout, footer).Build();
            var body = new Body();
            body.Append(new LetterBody(main, type).Build(letter));
            body.Append(Section(main.GetIdOfPart(footer)));
            main.Document = new Document(body);
            file.PackageProperties.Title = letter.Name;
        }
        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    SectionProperties Section(string footer)
    {
        var section = new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = Millimetres(37),
                Bottom = Millimetres(35),
                Left = (uint)Millimetres(28),
                Right = (uint)Millimetres(26),
                Header = (uint)Millimetres(15),
                Footer = (uint)Millimetres(12),
                Gutter = 0,
            });
        if (letter.Layout == LetterLayout.Certificate)
            section.Append(new PageBorders(
                new TopBorder { Val = BorderValues.ThinThickSmallGap, Size = 24, Space = 24, Color = "8A6D3B" },
                new LeftBorder { Val = BorderValues.ThinThickSmallGap, Size = 24, Space = 24, Color = "8A6D3B" },
                new BottomBorder { Val = BorderValues.ThickThinSmallGap, Size = 24, Space = 24, Color = "8A6D3B" },
                new RightBorder { Val = BorderValues.ThickThinSmallGap, Size = 24, Space = 24, Color = "8A6D3B" })
            { OffsetFrom = PageBorderOffsetValues.Page });
        return section;
    }

    static Settings Settings() => new(
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = "en-US", EastAsia = "zh-CN" });
}
