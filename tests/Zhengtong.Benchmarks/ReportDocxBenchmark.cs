using System.Diagnostics;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Tests.SelfEvaluation;

namespace Zhengtong.Benchmarks;

/// <summary>Writing a self-evaluation report of some twenty pages, with its annexed forms and manifest; reading its figures back; printing it.</summary>
static class ReportDocxBenchmark
{
    const int Rounds = 25, WarmUps = 20, Chapters = 8, Rows = 60;

    public static async Task<Benchmark> RunAsync(CancellationToken ct)
    {
        var schemes = new[] { "mof-unit", "mof-project" }.Select(code => SampleEvaluation.Of(SchemeFile.Read(Path.Combine(Machine.Repository, "reference", "schemes", code + ".json")), rescored: true)).ToList();
        var report = SampleReport.Of(schemes, Chapters, Rows);
        using var docx = new MemoryStream();
        report.WriteDocx(docx);
        for (var i = 0; i < WarmUps; i++)
            report.WriteDocx(new MemoryStream());
        var (write, html) = (Median(() => report.WriteDocx(new MemoryStream())), Median(() => report.ToHtml()));
        var read = Median(() => DocxManifest.Figures(docx));
        await using var converter = new PdfConverter(limit: TimeSpan.FromMinutes(3));
        var start = Stopwatch.GetTimestamp();
        var pdf = converter.IsAvailable ? $"{(await converter.ConvertAsync(docx.ToArray(), ct)).Length / 1024} KB in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s" : "no LibreOffice";
        return new Benchmark("7 Report as docx", $"A report of {Chapters} chapters, a table of {Rows} rows and two annexed forms, some twenty pages, {DocxManifest.Figures(docx).Count} linked figures; medians of {Rounds}. PDF: one run of LibreOffice, its start included.",
            $"{Environment.ProcessorCount} cores; load of the machine at the end {File.ReadAllText("/proc/loadavg").Split(' ')[0]}",
        [
            new("write the docx", $"{write:0.0} ms", "", "", "≤ 100 ms", write <= 100),
            new("the same as a page", $"{html:0.00} ms", "", "", "", null),
            new("read the figures back", $"{read:0.0} ms", "", "", "", null),
            new("PDF", pdf, "", "", "", null),
        ]);
    }

    static double Median(Action work)
    {
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times.Order().ElementAt(Rounds / 2);
    }
}
