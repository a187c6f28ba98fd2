using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Reckoning.Composed;
using Zhengtong.Tests.Reckoning.Composed.Institutions;

namespace Zhengtong.Tests.Reckoning;

/// <summary>
/// How good the checker is on composed reports, with one planted error each and without, in the manner of two authors.
/// A run checks a sample; with ZHENGTONG_REPORTS set to a number it checks so many of each author's and writes the table.
/// </summary>
public sealed class ComposedTests
{
    private const int Sample = 120, PlantsEach = 3;

    private static readonly int Reports = int.TryParse(Environment.GetEnvironmentVariable("ZHENGTONG_REPORTS"), out var asked) ? asked : Sample;

    private static readonly Dictionary<string, Lazy<Measurement>> Measured = new()
    {
        ["局"] = new(() => Measurement.Of(Composer.Compose, Enumerable.Range(0, Reports), PlantsEach)),
        ["学校、医院、街道、专项资金"] = new(() => Measurement.Of(InstitutionComposer.Compose, Enumerable.Range(0, Reports), PlantsEach)),
    };

    public static TheoryData<string> Authors => new(Measured.Keys);

    [Theory, MemberData(nameof(Authors))]
    public void Nineteen_of_twenty_planted_errors_are_found(string author)
    {
        var trials = Measured[author].Value.Trials;
        var missed = trials.Where(t => t.Found is null).Select(t => $"{t.Seed} {t.Layout} {t.Site.Rule} {t.Site.Kind} {t.Site.Honest}→{t.Site.Wrong}").ToList();
        Assert.True(missed.Count * 20 <= trials.Count, string.Join('\n', missed));
    }

    [Theory, MemberData(nameof(Authors))]
    public void At_most_one_honest_report_in_twenty_raises_an_alarm(string author)
    {
        var measured = Measured[author].Value;
        Assert.True(measured.Alarmed * 20 <= measured.Honest,
            string.Join('\n', measured.Alarms.Select(a => $"{a.Seed} {a.Layout} {a.Finding.Rule} {a.Finding.Quote} {a.Finding.Arithmetic}")));
    }

    [Fact]
    public void The_same_content_gives_the_same_error_in_every_layout()
    {
        for (var seed = 0; seed < 6; seed++)
            foreach (var layout in Layouts.All)
                Assert.True(Measurement.Check(layout, CheckCommandTests.Wrong(seed, "支出合计")).Any(f => f.Severity == Zhengtong.Reckoning.Severity.Error), $"{seed} {layout.Key}");
    }

    [Fact]
    public void The_committed_table_holds_for_thousands_and_is_written_on_demand()
    {
        var file = Repository.In("docs/report-check/recall.md");
        if (Reports > Sample)
            File.WriteAllText(file, RecallTable.Of(Measured.ToDictionary(m => m.Key, m => m.Value.Value), PlantsEach));
        var table = File.ReadAllText(file);
        Assert.All(Measured.Values.SelectMany(m => m.Value.Trials).Select(t => t.Site.Rule).Distinct(), rule => Assert.Contains($"| {rule} |", table));
        Assert.Contains($"| 错误 | {Truth.Entries.Count(e => e.Severity == "error")} | {Truth.Entries.Count(e => e.Severity == "error" && Truth.Match(e) is not null)} |", table);
    }
}
