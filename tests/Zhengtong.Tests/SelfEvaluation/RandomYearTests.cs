using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Reckoning;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.SelfEvaluation;

/// <summary>Whatever the ledger and the scheme are: no report that the program makes breaks an identity that it checks in others'.</summary>
public sealed class RandomYearTests(TestCounty county) : IClassFixture<TestCounty>
{
    /// <summary>Others on demand, a year each: ZHENGTONG_DRAWS=100+22 begins with seed 100 and draws 22 years.</summary>
    static readonly (int First, int Draws) wanted = Environment.GetEnvironmentVariable("ZHENGTONG_DRAWS")?.Split('+') is [var from, var count] ? (int.Parse(from), int.Parse(count)) : (1, 6);

    [Fact]
    public async Task No_report_breaks_an_identity()
    {
        var broken = new List<string>();
        foreach (var seed in Enumerable.Range(wanted.First, wanted.Draws))
        {
            var year = 2000 + seed - wanted.First;
            var (drawn, given) = (new RandomYear(county, year, seed), new GivenEvaluation(county, year));
            await drawn.LedgerAsync();
            county.Clock.Set(2023, 5, 8);
            var scheme = drawn.Scheme();
            await given.Opened(scheme, $"drawn-{seed}");
            await drawn.FillAsync(given, scheme);
            await given.Do(new SubmitEvaluation { Responsible = "李局长" });
            broken.AddRange(await ErrorsAsync(given, seed));
        }
        Assert.Empty(broken);
    }

    async Task<IEnumerable<string>> ErrorsAsync(GivenEvaluation given, int seed)
    {
        var evaluation = (await given.Read()).Evaluation;
        var (view, findings) = await county.In(null, async services =>
        {
            var shown = await services.GetRequiredService<EvaluationLibrary>().ShowAsync(evaluation);
            return (shown.View, ReportGate.Check(await services.GetRequiredService<ReportFiles>().DocumentAsync(evaluation, shown)));
        });
        Assert.All(view.Indicators.Where(i => i.IsLeaf), i => Assert.InRange(i.Score ?? -1, 0, i.Weight));
        Assert.Equal(view.Total, view.Indicators.Where(i => i.Level == 1).Sum(view.ScoreOf));
        return findings.Where(f => f.Severity == Severity.Error).Select(f => $"seed {seed}: {f.Rule} {ReportGate.Words(f)} {f.Arithmetic}");
    }
}
