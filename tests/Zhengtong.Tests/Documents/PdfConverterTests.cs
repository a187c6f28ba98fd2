using System.Diagnostics;
using System.Text;
using Zhengtong.Documents.Content;
using Zhengtong.Documents.Writing;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Documents;

public sealed class PdfConverterTests
{
    static byte[] Docx(string code)
    {
        var template = LetterTemplate.Load(Repository.In("reference", "templates"))[code];
        var file = new MemoryStream();
        template.Fill(template.Samples, new VerificationMark("https://example.gov.cn/verify/A", "A")).WriteDocx(file);
        return file.ToArray();
    }

    static string Script(TempFolder folder, string body)
    {
        var path = folder.In("soffice");
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    [Fact]
    public async Task Several_documents_become_pdf_in_one_run_and_a_broken_one_spoils_none()
    {
        await using var converter = new PdfConverter(limit: TimeSpan.FromMinutes(3));
        Assert.True(converter.IsAvailable);
        Assert.StartsWith("LibreOffice", await converter.VersionAsync());
        var pdfs = await converter.ConvertAsync([Docx("acceptance-notice"), Encoding.UTF8.GetBytes("PK\u0003\u0004 broken"), Docx("licence")]);
        Assert.Equal([FileKind.Pdf, null, FileKind.Pdf], pdfs.Select(pdf =>
            pdf is null ? null : UploadCheck.Examine(new MemoryStream(pdf), "文书", UploadRules.Materials).Kind));
    }

    [Fact]
    public async Task Without_the_program_it_says_what_to_install()
    {
        await using var converter = new PdfConverter("/nowhere/soffice");
        Assert.False(converter.IsAvailable);
        var refusal = await Assert.ThrowsAsync<PdfConversionException>(() => converter.ConvertAsync(Docx("licence")));
        Assert.Contains("libreoffice-writer-nogui", refusal.Message);
    }

    [Fact]
    public async Task A_run_over_its_limit_is_killed_with_its_children()
    {
        using var folder = new TempFolder();
        await using var converter = new PdfConverter(Script(folder, $"sh -c 'echo $$ > {folder.In("child")}; exec sleep 300' & wait"), TimeSpan.FromSeconds(1));
        var watch = Stopwatch.StartNew();
        var refusal = await Assert.ThrowsAsync<PdfConversionException>(() => converter.ConvertAsync(Docx("licence")));
        Assert.Contains("超过 1 秒", refusal.Message);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
        var child = int.Parse(File.ReadAllText(folder.In("child")));
        Assert.False(IsAlive(child), "The child of the killed run lives on.");
    }

    [Fact]
    public async Task A_run_that_fails_says_what_the_program_said()
    {
        using var folder = new TempFolder();
        await using var converter = new PdfConverter(Script(folder, "echo 'no space left' >&2; exit 77"));
        var refusal = await Assert.ThrowsAsync<PdfConversionException>(() => converter.ConvertAsync(Docx("licence")));
        Assert.Equal("LibreOffice 失败（77）：no space left", refusal.Message);
    }

    [Fact]
    public async Task One_run_at_a_time_and_no_file_is_left_behind()
    {
        using var folder = new TempFolder();
        var log = folder.In("log");
        await using var converter = new PdfConverter(Script(folder, $"echo start >> {log}; for f; do last=$f; done; printf '%%PDF-1.7' > ${{last%.docx}}.pdf; dirname $last > {folder.In("work")}; sleep 0.3; echo end >> {log}"));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => converter.ConvertAsync([1, 2, 3])));
        Assert.Equal(["start", "end", "start", "end", "start", "end"], await File.ReadAllLinesAsync(log));
        Assert.False(Directory.Exists((await File.ReadAllTextAsync(folder.In("work"))).Trim()));
    }

    [Fact]
    public async Task A_run_can_be_called_off()
    {
        using var folder = new TempFolder();
        await using var converter = new PdfConverter(Script(folder, "sleep 300"));
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => converter.ConvertAsync(Docx("licence"), cancel.Token));
    }

    /// <summary>A process that is dead but not yet buried (state Z) is dead.</summary>
    static bool IsAlive(int process) =>
        File.Exists($"/proc/{process}/stat") && File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1][0] != 'Z';
}
