using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Zhengtong.Documents.Writing.Measure;

namespace Zhengtong.Documents.Writing;

/// <summary>
/// Writes a document as docx: A4 with the margins and type area of GB/T 9704-2012 (37 mm above, 28 mm left, 156 × 225 mm).
/// The same document gives the same bytes: names of parts and times in the archive are fixed.
/// </summary>
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
            file.ChangeIdOfPart(main, "main");
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = LetterStyles.Build(type);
            main.AddNewPart<FontTablePart>("fonts").Fonts = LetterStyles.Fonts();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings();
            var footer = main.AddNewPart<FooterPart>("footer");
            footer.Footer = new LetterFooter(letter.Mark, letter.Layout, footer).Build();
            var body = new Body();
            body.Append(new LetterBody(main, type).Build(letter));
            body.Append(Section(main.GetIdOfPart(footer)));
            main.Document = new Document(body);
            AddTitle(file);
        }
        FixTimes(buffer);
        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    /// <summary>Not by PackageProperties, which names the part at random.</summary>
    void AddTitle(WordprocessingDocument file)
    {
        var core = file.AddCoreFilePropertiesPart();
        file.ChangeIdOfPart(core, "core");
        XNamespace properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/";
        using var content = core.GetStream(FileMode.Create);
        new XDocument(new XElement(properties + "coreProperties", new XElement(dc + "title", letter.Name))).Save(content, SaveOptions.DisableFormatting);
    }

    static void FixTimes(MemoryStream package)
    {
        using var archive = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in archive.Entries)
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
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
