using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Zhengtong.Documents.Reading;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.SelfEvaluation;

namespace Zhengtong.Tests.Documents;

/// <summary>The layout of a report: what Word, a page and LibreOffice are given, and what is read back from the file.</summary>
public sealed class ReportLayoutTests
{
    static readonly LetterDocument Report = SampleReport.Of([SampleEvaluation.Of(SchemeFile.Read(Repository.In("reference", "schemes", "mof-unit.json")))]);

    static MemoryStream Docx(LetterDocument report)
    {
        var file = new MemoryStream();
        report.WriteDocx(file);
        return file;
    }

    static IEnumerable<LetterRun> Runs(LetterBlock block) => block switch
    {
        LetterParagraph paragraph => paragraph.Runs,
        LetterTable table => table.Rows.SelectMany(row => row).SelectMany(cell => cell.Runs),
        _ => [],
    };

    [Fact]
    public void The_manifest_and_each_figure_are_read_back_as_they_were_printed()
    {
        using var docx = Docx(Report);
        Assert.Equal(SampleReport.Manifest, DocxManifest.Read(docx));
        var printed = Report.Blocks.SelectMany(Runs).Where(run => run.Link is not null).Select(run => new PrintedFigure(run.Link!, run.Text)).ToList();
        Assert.True(printed.Count > 60);
        Assert.Equal(printed, DocxManifest.Figures(docx));
    }

    [Fact]
    public void A_figure_that_somebody_typed_over_is_read_as_it_now_stands()
    {
        using var docx = Docx(Report);
        using (var zip = new ZipArchive(docx, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.GetEntry("word/document.xml")!.Open();
            var xml = new StreamReader(part).ReadToEnd();
            var at = xml.IndexOf("99.88%", StringComparison.Ordinal);
            part.SetLength(0);
            part.Write(Encoding.UTF8.GetBytes(xml[..at] + """99.</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>99%""" + xml[(at + 6)..]));
        }
        Assert.Equal(["300,878 件", "99.99%", "98.60%", "300,878 件", "99.88%"], DocxManifest.Figures(docx).Take(5).Select(f => f.Text));
    }

    [Fact]
    public void A_file_without_a_manifest_has_none_and_no_figures()
    {
        using var docx = Docx(Report with { Manifest = null, Blocks = [new LetterParagraph(ParagraphRole.Body, [new("文")])] });
        Assert.Null(DocxManifest.Read(docx));
        Assert.Empty(DocxManifest.Figures(docx));
    }

    public static TheoryData<string, byte[]> NoDocx => new()
    {
        { "empty", [] },
        { "pdf", "%PDF-1.7 一"u8.ToArray() },
        { "zip of something else", Packages.Of("xl/workbook.xml").ToArray() },
        { "not XML", Packages.Of(("word/document.xml", "<w:document"u8.ToArray()), ("customXml/item1.xml", "<x"u8.ToArray())).ToArray() },
        { "entities", Packages.Of(("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"u8.ToArray()), ("customXml/item1.xml", "<!DOCTYPE x []><x/>"u8.ToArray())).ToArray() },
        { "bomb", Packages.Of(("word/document.xml", new byte[120 * 1024 * 1024])).ToArray() },
    };

    [Theory]
    [MemberData(nameof(NoDocx))]
    public void What_is_no_docx_is_refused_in_words(string what, byte[] content)
    {
        foreach (var read in new Action[] { () => DocxManifest.Read(new MemoryStream(content)), () => DocxManifest.Figures(new MemoryStream(content)) })
            Assert.True(Assert.Throws<UnreadableDocument>(read).Message.Contains(".docx"), what);
    }

    [Fact]
    public void A_report_is_a_valid_docx_and_the_same_report_the_same_bytes()
    {
        using var docx = Docx(Report);
        Assert.Equal(docx.ToArray(), Docx(Report).ToArray());
        using var file = WordprocessingDocument.Open(docx, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Heads_of_tables_are_repeated_and_the_annex_lies_with_its_page_numbers_outside()
    {
        using var file = WordprocessingDocument.Open(Docx(Report), isEditable: false);
        var body = file.MainDocumentPart!.Document.Body!;
        Assert.Equal([2, 0, 1, 1, 1], body.Elements<Table>().Select(table => table.Descendants<TableHeader>().Count()));
        Assert.Equal([null, PageOrientationValues.Landscape, null], body.Descendants<PageSize>().Select(size => size.Orient?.Value));
        Assert.Equal(["default", "even"], body.Descendants<SectionProperties>().Last().Elements<FooterReference>().Select(f => f.Type!.InnerText));
        Assert.NotNull(file.MainDocumentPart.DocumentSettingsPart!.Settings.GetFirstChild<EvenAndOddHeaders>());
    }

    [Fact]
    public void The_page_says_the_same_with_its_headings_in_order_and_its_figures_as_links()
    {
        var page = new HtmlParser().ParseDocument(Report.ToHtml());
        Assert.Equal(["H2", "H3", "H4", "H4", "H4", "H3"], page.QuerySelectorAll("h2, h3, h4, h5").Take(6).Select(h => h.TagName));
        Assert.Equal(SampleReport.Address("cases"), page.QuerySelector("a.fig")!.GetAttribute("href"));
        Assert.Equal(["2", "2", "3"], page.QuerySelectorAll("thead").First().QuerySelectorAll("[rowspan], [colspan]").Select(th => th.GetAttribute("rowspan") ?? th.GetAttribute("colspan")));
        foreach (var unspoken in page.QuerySelectorAll("caption"))
            unspoken.Remove();
        using var file = WordprocessingDocument.Open(Docx(Report), isEditable: false);
        Assert.Equal(Letters(file.MainDocumentPart!.Document.InnerText), Letters(page.Body!.TextContent));

        static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public async Task On_paper_each_page_of_a_table_begins_with_its_head()
    {
        await using var converter = new PdfConverter(limit: TimeSpan.FromMinutes(3));
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.In("a.pdf"), await converter.ConvertAsync(Docx(Report).ToArray()));
        using var run = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", folder.In("a.pdf"), "-"]) { RedirectStandardOutput = true })!;
        var pages = (await run.StandardOutput.ReadToEndAsync()).TrimEnd('\f', '\n').Split('\f');
        Assert.InRange(pages.Length, 8, 10);
        Assert.Equal(pages.Select((_, n) => $"—{n + 1}—"), pages.Select(page => page.Trim().Split('\n')[^1].Replace(" ", "")));
        var table = pages.Where(page => page.Contains("第 ") && page.Contains(" 项 ")).ToList();
        Assert.Equal(2, table.Count);
        Assert.All(table, page => Assert.Contains("决算数", page));
        var form = pages.Where(page => page.Contains("达成预期") || page.Contains("≥100")).ToList();
        Assert.True(form.Count > 1);
        Assert.All(form, page => Assert.Contains("偏差原因分析及改进措施", page));
    }

    [Fact]
    public void A_row_that_does_not_fill_its_table_is_an_error_of_the_program()
    {
        LetterCell cell = new([new("甲")]), down = cell with { RowSpan = 2 }, wide = cell with { Span = 2 };
        foreach (var rows in new IReadOnlyList<IReadOnlyList<LetterCell>>[] { [[cell]], [[cell, wide]], [[down, cell], [cell, cell]] })
            Assert.Throws<InvalidOperationException>(() => Docx(Report with { Blocks = [new LetterTable([50, 50], true, rows)] }));
        Docx(Report with { Blocks = [new LetterTable([50, 50], true, [[down, cell], [cell], [wide]])] }).Dispose();
    }
}
