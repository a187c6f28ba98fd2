using Xunit.Abstractions;
using Zhengtong.Reckoning;
using Zhengtong.Tests.Reckoning.Composed;

namespace Zhengtong.Tests.Reckoning;

public sealed class ComposedTests(ITestOutputHelper output)
{
    private static readonly Lazy<Measurement> Measured = new(() =>
        Measurement.Of(Enumerable.Range(0, int.Parse(Environment.GetEnvironmentVariable("ZHENGTONG_REPORTS") ?? "300")), 4));

    [Fact]
    public void Nineteen_of_twenty_planted_errors_are_found()
    {
        var trials = Measured.Value.Trials;
        foreach (var kind in trials.GroupBy(t => (t.Site.Rule, t.Site.Kind)).OrderBy(g => g.Key))
            output.WriteLine($"{kind.Key.Rule,-14} {kind.Key.Kind,-12} {kind.Count(t => t.Found is not null)}/{kind.Count()}   {string.Join("; ", kind.Where(t => t.Found is null).Select(t => $"{t.Seed} {t.Layout} {t.Site.Honest}>{t.Site.Wrong}").Take(6))}");
        foreach (var layout in trials.GroupBy(t => t.Layout))
            output.WriteLine($"{layout.Key} {layout.Count(t => t.Found is not null)}/{layout.Count()}");
        var recall = trials.Count(t => t.Found is not null) / (double)trials.Count;
        Assert.True(recall >= 0.95, $"{recall:P1} of {trials.Count}");
    }

    [Fact]
    public void At_most_one_honest_report_in_twenty_raises_an_alarm()
    {
        var alarms = Measured.Value.Alarms;
        foreach (var a in alarms)
            output.WriteLine($"{a.Seed} {a.Layout} {a.Finding.Severity} {a.Finding.Rule} {a.Finding.Quote} | {a.Finding.Stated} | {a.Finding.Expected} | {a.Finding.Arithmetic}");
        var loud = alarms.Select(a => a.Seed).Distinct().Count();
        Assert.True(loud * 20 <= Measured.Value.Honest, $"{loud} of {Measured.Value.Honest}");
    }
}
