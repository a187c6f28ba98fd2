using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zhengtong.Documents.Writing;

/// <summary>
/// Writes a document as docx: pages and type area of GB/T 9704-2012.
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
            AddFooter(main, LetterSections.Footer, isEven: false);
            if (HasEvenPages)
                AddFooter(main, LetterSections.EvenFooter, isEven: true);
            var body = new Body();
            body.Append(new LetterBody(main, type, letter.Layout, new LetterSections(letter.Layout, HasEvenPages)).Build(letter.Blocks));
            main.Document = new Document(body);
            if (letter.Manifest is { } manifest)
                DocxManifest.Add(main, manifest);
            AddTitle(file);
        }
        FixTimes(buffer);
        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    /// <summary>GB/T 9704-2012 7.5: the number stands outside, on odd pages at the right, on even pages at the left.</summary>
    bool HasEvenPages => letter.Layout == LetterLayout.Report;

    void AddFooter(MainDocumentPart main, string id, bool isEven)
    {
        var footer = main.AddNewPart<FooterPart>(id);
        footer.Footer = new LetterFooter(letter.Mark, letter.Layout, footer, isEven).Build();
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

    Settings Settings()
    {
        var settings = new Settings();
        if (HasEvenPages)
            settings.Append(new EvenAndOddHeaders());
        settings.Append(
            new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
            new Compatibility(new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }),
            new ThemeFontLanguages { Val = "en-US", EastAsia = "zh-CN" });
        return settings;
    }
}
