using System.Diagnostics;
using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Paperwork;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Paperwork;

/// <summary>The doors to a document's files: who passes, and what comes out.</summary>
public sealed class DownloadTests(TestCounty county) : IClassFixture<TestCounty>
{
    /// <summary>A food permit of a citizen who signs in by this number.</summary>
    async Task<(GivenCase Case, string Login)> OfCitizen()
    {
        county.Clock.Set(2023, 5, 8);
        var given = GivenCase.FoodPermit(county);
        var login = $"139{Random.Shared.Next(10_000_000, 99_999_999)}";
        var who = GivenCase.Applicant();
        who.Phone = login;
        var applicant = await county.Run(who, await given.Clerk);
        await county.Run(new RegisterCitizen { Name = who.Name, Number = who.Number, Phone = login, Password = "Zhengtong-2026" }, Caller.Stranger);
        await given.Submitted(act => act.Applicant = applicant);
        return (given, login);
    }

    static async Task<byte[]> Read(Visitor visitor, string path)
    {
        var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    [Fact]
    public async Task The_citizen_downloads_the_document_as_word_and_as_pdf()
    {
        var (given, login) = await OfCitizen();
        var receipt = await county.Document(given.Id, "case-receipt");
        var citizen = await Visitor.SignInAsync(county, login);

        var docx = await Read(citizen, $"/documents/{receipt.Id}/docx");
        using (var opened = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false))
            Assert.Contains(receipt.Number, opened.MainDocumentPart!.Document.InnerText);
        Assert.Equal(docx, await Read(citizen, $"/documents/{receipt.Id}/docx"));

        var pdf = await Read(citizen, $"/documents/{receipt.Id}/pdf");
        var text = await PdfText(pdf);
        Assert.All([receipt.Number, "盘春梅", "办件回执", $"核验码：{receipt.Code}"], expected => Assert.Contains(expected, text));
        Assert.Equal(pdf, await Read(citizen, $"/documents/{receipt.Id}/pdf"));
        Assert.NotNull((await county.Document(given.Id, "case-receipt")).Pdf);
    }

    /// <summary>ZT_PICTURES=DIR keeps the files, to be looked at.</summary>
    [Fact]
    public async Task Every_document_of_a_case_is_a_pdf_that_says_its_number_and_its_issuer()
    {
        county.Clock.Set(2023, 5, 8);
        var cases = new List<GivenCase> { await GivenCase.WaterPermit(county).Concluded(), await GivenCase.WaterPermit(county).Accepted(), await GivenCase.FoodPermit(county).Accepted(), await GivenCase.WaterPermit(county).Examined(), await GivenCase.FoodPermit(county).Submitted(), await GivenCase.WaterPermit(county).Submitted(), await GivenCase.FoodPermit(county).Submitted() };
        await county.Run(new SuspendCase { Id = cases[1].Id, Procedure = "hearing", ExpectedOn = new(2023, 5, 26) }, await cases[1].Examiner);
        await county.Run(new AskExtension { Id = cases[2].Id, Reason = "要核实供水水质检测数据，检测单位十五日才能出具结果" }, await cases[2].Examiner);
        await county.Run(new DecideExtension { Id = cases[2].Id, Approved = true }, await cases[2].Head);
        await county.Run(new DecideCase { Id = cases[3].Id, Granted = false, Ground = "harm", Reasons = "经水资源论证，准予取水将影响下游已有取水人的合法权益。" }, await cases[3].Decider);
        await county.Run(new AskCorrection { Id = cases[4].Id, Items = [new("m1", "第二页没有签名，请补签"), new(null, "平面布局图没有标明洗消间")] }, await cases[4].Clerk);
        await county.Run(new RefuseAcceptance { Id = cases[5].Id, Ground = "not-competent", Reasons = "取水口在跨县河段上，由市级审批。", CompetentBody = "永州市水利局" }, await cases[5].Clerk);
        await county.Run(new WithdrawCase { Id = cases[6].Id, Reason = "店面另找" }, Caller.System);

        var documents = new List<Document>();
        foreach (var given in cases) documents.AddRange(await county.Documents(given.Id));
        documents = [.. documents.DistinctBy(d => d.TemplateCode)];
        Assert.Equal(11, documents.Count);
        var files = new List<byte[]>();
        foreach (var document in documents)
        {
            using var docx = new MemoryStream();
            (await county.ReadAsync(db => db.LetterAsync(document))).WriteDocx(docx);
            files.Add(docx.ToArray());
        }
        var pdfs = await county.Services.GetRequiredService<Zhengtong.Documents.Writing.PdfConverter>().ConvertAsync(files);
        foreach (var (document, pdf) in documents.Zip(pdfs))
        {
            if (Environment.GetEnvironmentVariable("ZT_PICTURES") is { } folder) await File.WriteAllBytesAsync(Path.Combine(folder, document.TemplateCode + ".pdf"), pdf!);
            var text = string.Concat((await PdfText(pdf!)).Where(c => !char.IsWhiteSpace(c)));
            GivenDocuments.Says(text, document.Number, document.UnitName, $"核验码：{document.Code}");
        }
    }

    [Fact]
    public async Task The_page_shows_the_same_and_keeps_the_rules_of_pages()
    {
        var (given, login) = await OfCitizen();
        var receipt = await county.Document(given.Id, "case-receipt");
        foreach (var who in new[] { login, "window1" })
        {
            var answer = await (await Visitor.SignInAsync(county, who)).GetAsync($"/documents/{receipt.Id}");
            var html = await answer.Content.ReadAsStringAsync();
            Assert.Equal([], PageRules.Check(html));
            Assert.Contains("本回执不代表已经受理", html);
        }
    }

    [Fact]
    public async Task Another_citizen_another_department_and_another_county_find_nothing()
    {
        var (given, _) = await OfCitizen();
        var (_, other) = await OfCitizen();
        var receipt = await county.Document(given.Id, "case-receipt");
        var path = $"/documents/{receipt.Id}/docx";
        Assert.Equal(HttpStatusCode.NotFound, (await (await Visitor.SignInAsync(county, other)).GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Visitor.SignInAsync(county, "linye.a")).GetAsync(path)).StatusCode);
        var elsewhere = new Visitor(county.Browser("lechang.localhost"));
        await elsewhere.SendAsync("/sign-in", "", new() { ["Input.Login"] = "supervisor1", ["Input.Password"] = "Zhengtong-2026" });
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await new Visitor(county.Browser()).GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Visitor.SignInAsync(county, "admin")).GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Many_who_ask_at_once_share_the_runs_of_the_printer()
    {
        using var folder = new TempFolder();
        var program = folder.In("soffice");
        File.WriteAllText(program, $"#!/bin/sh\necho run >> {folder.In("log")}\nfor f; do case $f in *.docx) printf '%%PDF-1.7' > ${{f%.docx}}.pdf;; esac; done\nsleep 0.3\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using var converter = new Zhengtong.Documents.Writing.PdfConverter(program);
        using var press = new PdfPress(converter);
        var printed = await Task.WhenAll(Enumerable.Range(0, 15).Select(i => Task.Run(() => press.PrintAsync([(byte)i], CancellationToken.None))));
        Assert.All(printed, pdf => Assert.Equal("%PDF-1.7"u8.ToArray(), pdf));
        Assert.InRange((await File.ReadAllLinesAsync(folder.In("log"))).Length, 1, 5);
    }

    [Fact]
    public async Task Without_a_printer_the_citizen_is_told_what_to_do_instead()
    {
        await using var converter = new Zhengtong.Documents.Writing.PdfConverter("/nowhere/soffice");
        using var press = new PdfPress(converter);
        var refusal = await Assert.ThrowsAsync<Platform.UseCases.Refusal>(() => press.PrintAsync([1], CancellationToken.None));
        Assert.Contains("请下载 Word 版", refusal.Message);
    }

    static async Task<string> PdfText(byte[] pdf)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.In("a.pdf"), pdf);
        using var run = Process.Start(new ProcessStartInfo("pdftotext", [folder.In("a.pdf"), "-"]) { RedirectStandardOutput = true })!;
        return await run.StandardOutput.ReadToEndAsync();
    }
}
