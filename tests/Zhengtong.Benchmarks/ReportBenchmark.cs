using System.Diagnostics;
using System.Text;
using Zhengtong.Documents.Reading;
using Zhengtong.Documents.Writing;
using Zhengtong.Reckoning;

namespace Zhengtong.Benchmarks;

/// <summary>The report checker against reading the same file and no more; a folder of files; and whether its cost grows with length alone.</summary>
static class ReportBenchmark
{
    private const int PageLength = 700, Pages = 20, Folder = 1000, Long = 320, WarmUps = 60;

    public static Task<Benchmark> RunAsync(Place _, CancellationToken ct)
    {
        var reports = Directory.GetFiles(Path.Combine(Machine.Repository, "tests", "Zhengtong.Tests", "Reckoning", "Unseen"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var (text, longText) = (Of(reports, Pages), Of(reports, Long));
        var (txt, docx, longTxt) = (Encoding.UTF8.GetBytes(text), Docx(text), Encoding.UTF8.GetBytes(longText));
        var start = Stopwatch.GetTimestamp();
        Check(txt);
        var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        for (var i = 0; i < WarmUps; i++)
        {
            Check(txt);
            Check(docx);
        }
        var (asText, asDocx, asLong) = (Median(() => Check(txt)), Median(() => Check(docx)), Median(() => Check(longTxt)));
        var (readText, readDocx) = (Median(() => DocumentReader.Read("report", txt)), Median(() => DocumentReader.Read("report", docx)));
        var rate = FolderRate(txt, docx, ct);
        var growth = asLong / asText / (Long / Pages);
        return Task.FromResult(new Benchmark("5 Reports", $"The checker on a report of {Pages} pages of {PageLength} characters, beside reading the file and no more; medians of 15.", $"{Environment.ProcessorCount} cores; load of the machine at the end {File.ReadAllText("/proc/loadavg").Split(' ')[0]}",
        [
            new("the first report of the process, txt", $"{first:0} ms", "", "", "", null),
            new("one report, txt", $"{asText:0.0} ms", $"{readText:0.00} ms", $"{asText / readText:0.0}", "≤ 100 ms", asText <= 100),
            new("one report, docx", $"{asDocx:0.0} ms", $"{readDocx:0.00} ms", $"{asDocx / readDocx:0.0}", "≤ 100 ms", asDocx <= 100),
            new($"a folder of {Folder} files, half of them docx, on two cores", $"{rate:0} a second", "", "", "≥ 20 a second", rate >= 20),
            new($"a page of {Long} against a page of {Pages}", $"{asLong / Long:0.00} ms", $"{asText / Pages:0.00} ms", $"{growth:0.00}", "≤ 1.5", growth <= 1.5),
        ]));
    }

    private static double FolderRate(byte[] txt, byte[] docx, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("zt-reports");
        try
        {
            for (var i = 0; i < Folder; i++)
                File.WriteAllBytes(Path.Combine(folder.FullName, $"{i:0000}.{(i % 2 == 0 ? "txt" : "docx")}"), i % 2 == 0 ? txt : docx);
            var watch = Stopwatch.StartNew();
            folder.GetFiles().AsParallel().WithDegreeOfParallelism(2).WithCancellation(ct).ForAll(f => ReportChecker.Check(DocumentReader.Read(f.FullName)));
            return Folder / watch.Elapsed.TotalSeconds;
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static string Of(List<string> reports, int pages)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < pages * PageLength; i++)
            text.Append(reports[i % reports.Count]).Append('\n');
        return text.ToString(0, pages * PageLength);
    }

    private static byte[] Docx(string text)
    {
        using var content = new MemoryStream();
        new LetterDocument("report", 1, "自评报告", LetterLayout.Letter, [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => new LetterParagraph(ParagraphRole.Body, [new(l)]))], null).WriteDocx(content);
        return content.ToArray();
    }

    private static void Check(byte[] content) => ReportChecker.Check(DocumentReader.Read("report", content));

    private static double Median(Action work)
    {
        var times = new List<double>();
        for (var i = 0; i < 15; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times.Order().ElementAt(7);
    }
}
