using System.Diagnostics;
using System.Text;
using Zhengtong.Documents.Reading;
using Zhengtong.Reckoning;

namespace Zhengtong.Benchmarks;

/// <summary>The report checker against reading the same file and no more; and whether its cost grows with length alone.</summary>
static class ReportBenchmark
{
    private const int PageLength = 700, Pages = 20, Folder = 200;

    public static Task<Benchmark> RunAsync(Place _, CancellationToken ct)
    {
        var folder = Path.Combine(Machine.Repository, "tests", "Zhengtong.Tests", "Reckoning", "Unseen");
        var reports = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var (report, long10) = (Of(reports, Pages), Of(reports, Pages * 10));
        for (var i = 0; i < 20; i++)
            Check(report);
        var (one, read) = (Median(() => Check(report)), Median(() => DocumentReader.Read("report.txt", report)));
        var ten = Median(() => Check(long10));
        var watch = Stopwatch.StartNew();
        Enumerable.Range(0, Folder).AsParallel().WithDegreeOfParallelism(2).WithCancellation(ct).ForAll(_ => Check(report));
        var rate = Folder / watch.Elapsed.TotalSeconds;
        return Task.FromResult(new Benchmark("5 Reports", $"The checker on a text of {Pages} pages ({report.Length} bytes), beside reading the file and no more.", "no county",
        [
            new("one report", $"{one:0.0} ms", $"{read:0.00} ms", $"{one / read:0.0}", "≤ 100 ms", one <= 100),
            new($"a folder of {Folder} on two cores", $"{rate:0} a second", "", "", "≥ 20 a second", rate >= 20),
            new($"{Pages * 10} pages against {Pages}", $"{ten:0} ms", $"{one:0.0} ms", $"{ten / one:0.0}", "≤ 15 times", ten / one <= 15),
        ]));
    }

    private static byte[] Of(List<string> reports, int pages)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < pages * PageLength; i++)
            text.Append(reports[i % reports.Count]).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString(0, pages * PageLength));
    }

    private static void Check(byte[] content) => ReportChecker.Check(DocumentReader.Read("report.txt", content));

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
