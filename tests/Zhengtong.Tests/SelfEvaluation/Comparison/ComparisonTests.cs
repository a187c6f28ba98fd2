using Zhengtong.Documents.Reading;
using Zhengtong.Features.Metrics;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Reckoning;

namespace Zhengtong.Tests.SelfEvaluation.Comparison;

/// <summary>Every figure that three published reports print, beside what the program gives: equal, or why not.</summary>
public sealed class ComparisonTests(ExampleReports examples) : IClassFixture<ExampleReports>
{
    const string Renew = "ZHENGTONG_RENEW";

    /// <summary>Errors of a report that no single figure bears: a formula, a sentence.</summary>
    static readonly string[] said = ["000-01", "004-09"];

    public static TheoryData<string> Folders => [.. ExampleReport.All.Select(r => r.Folder)];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Each_printed_figure_has_evidence_or_attestation_and_the_committed_table_says_so(string folder)
    {
        var report = Of(folder);
        var all = await new Comparer(examples, report).CompareAsync();
        Assert.Equal(report.Figures.Select(f => f.Id), all.Select(c => c.Printed.Id));
        Assert.All(all, c => Assert.True(c.Ours.Number is not null, $"{c.Printed.Id} has no value: {c.Ours.Told}"));
        Assert.All(all, c => Assert.True(c.IsEqual || c.Note?.Why is not null, $"{c.Printed.Id} differs without a reason: {c.Printed.Value} {c.Printed.Unit}, ours {c.Ours.Text}: {c.Ours.Told}"));
        var (path, table) = (Repository.In("docs", "comparisons", folder + ".md"), ComparisonTable.Write(report, all));
        if (Environment.GetEnvironmentVariable(Renew) is not null) await File.WriteAllTextAsync(path, table);
        Assert.True(await File.ReadAllTextAsync(path) == table, $"The table has changed. If that was meant, renew it and look at the difference: {Renew}=1 dotnet test tests/Zhengtong.Tests --filter {nameof(ComparisonTests)}");
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Each_error_that_people_found_in_the_report_makes_a_figure_differ(string folder)
    {
        var report = Of(folder);
        var all = await new Comparer(examples, report).CompareAsync();
        var errors = Truth.Entries.Where(e => e.Seed == Seed(report) && e is { Verdict: "inconsistent", Severity: "error" }).ToList();
        Assert.NotEmpty(errors);
        Assert.All(errors, e => Assert.Contains(all, c => c.Note?.Findings.Contains(e.Id) == true && (said.Contains(e.Id) || !c.IsEqual)));
        Assert.All(report.Notes.Values.SelectMany(n => n.Findings), f => Assert.Contains(Truth.Entries, e => e.Id == f && e.Seed == Seed(report)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task A_fact_stands_only_where_neither_the_ledger_nor_the_scoring_table_gives_the_figure(string folder)
    {
        var (report, comparer) = (Of(folder), new Comparer(examples, Of(folder)));
        Assert.All(report.Facts.Values, f => Assert.Contains(report.Figures, p => p.Id == f.Id && !p.By.StartsWith("score/", StringComparison.Ordinal) && report.Notes.GetValueOrDefault(f.Id)?.By is null));
        Assert.All(report.Facts.Values, f => Assert.Contains(f.Document, d => d == '《'));
        foreach (var asked in report.Figures.Where(f => report.Facts.ContainsKey(f.Id)).Select(comparer.Asked).OfType<PublishedFigure>())
            Assert.True((await comparer.ValueAsync(asked)).Rows == 0, $"{asked.Id}: the ledger has rows for {asked.By}");
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task The_report_is_produced_with_the_compared_figures_and_without_the_errors_of_the_original(string folder)
    {
        var (report, comparer) = (Of(folder), new Comparer(examples, Of(folder)));
        var all = await comparer.CompareAsync();
        var produced = new ProducedReport(examples, report, all.ToDictionary(c => c.Printed.Id, c => c.Ours));
        var (shown, document) = await produced.ProduceAsync();
        var docx = ReportFiles.Docx(document);
        if (Environment.GetEnvironmentVariable("ZHENGTONG_KEEP") is { } kept) await File.WriteAllBytesAsync(Path.Combine(kept, folder + ".docx"), docx);
        Assert.True(Truth.Results[Seed(report)].HasErrors);
        Assert.DoesNotContain(ReportGate.Check(document), f => f.Severity == Zhengtong.Reckoning.Severity.Error);
        Assert.Empty(shown.Report.Unvouched);
        var text = DocumentReader.Read(document.Name + ".docx", docx).Text;
        Assert.All(produced.Printed, figure => Assert.Contains(figure, text));
        Assert.Equal(all.Last(c => c.Printed.By == "score/total").Ours.Number, shown.View.Total);
        foreach (var c in all.Where(c => c.Ours.By == GivenBy.Metric))
            if (shown.Report.Figure(comparer.ReferenceOf(c.Printed).Key) is { } figure) Assert.Equal(Math.Round(c.Ours.Number!.Value, 2, MidpointRounding.AwayFromZero), figure.Value);
        Assert.True(all.Count(c => c.Ours.By == GivenBy.Metric && shown.Report.Figure(comparer.ReferenceOf(c.Printed).Key) is not null) >= 10);
    }

    static ExampleReport Of(string folder) => ExampleReport.All.Single(r => r.Folder == folder);

    /// <summary>The text of the report, among the checker's.</summary>
    static string Seed(ExampleReport report) => Truth.Entries.First(e => e.Id.StartsWith($"00{report.Prefix[1..]}-", StringComparison.Ordinal)).Seed;
}
