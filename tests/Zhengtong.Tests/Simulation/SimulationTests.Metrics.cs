using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Metrics;

namespace Zhengtong.Tests.Simulation;

/// <summary>The year in figures: each is the sum of its evidence, however it is cut.</summary>
public sealed partial class SimulationTests
{
    public static TheoryData<string> Metrics => [.. new MetricRegistry().All.Select(m => m.Code)];

    [Theory, MemberData(nameof(Metrics))]
    public Task A_figure_is_what_its_evidence_its_months_its_parts_and_its_units_add_up_to(string code) => County.In(null, async services =>
    {
        var (metric, engine) = (services.GetRequiredService<MetricRegistry>().Find(code)!, services.GetRequiredService<MetricEngine>());
        var year = Period.Year(2023, County.Clock.Now);
        var all = await engine.ValueAsync(metric, year);
        var evidence = new List<Evidence>();
        while (await engine.EvidenceAsync(metric, year, new(), evidence is [.., var last] ? (last.Day, last.Id) : null, 100).ToListAsync() is { Count: > 0 } page)
            evidence.AddRange(page);
        Assert.Equal(evidence.Count, evidence.Select(e => e.Id).Distinct().Count());
        Assert.Equal((all.Rows, all.Amount, all.Got), (evidence.Count, evidence.Sum(e => e.Amount), evidence.Sum(e => e.Got ?? 0)));
        Assert.All(evidence, e => Assert.InRange(e.Day, year.From, year.To));
        foreach (var cut in new[] { metric.IsStock ? [all] : (await engine.MonthsAsync(metric, year)).Values, (await engine.PartsAsync(metric, year)).Values, (await engine.UnitsAsync(metric, year)).Values })
            Assert.Equal((all.Rows, all.Amount, all.Got), (cut.Sum(v => v.Rows), cut.Sum(v => v.Amount), cut.Sum(v => v.Got)));
        if (metric.Kind == MetricKind.Rate)
            Assert.All(evidence, e => Assert.True(e.Got >= 0 && e.Got <= e.Amount, $"{e.Label}: {e.Got} of {e.Amount}"));
        return true;
    });

    [Fact]
    public async Task The_figures_of_the_simulated_year_are_those_of_its_cases()
    {
        var (received, spot, before) = await County.In(null, async services =>
        {
            var (registry, engine) = (services.GetRequiredService<MetricRegistry>(), services.GetRequiredService<MetricEngine>());
            Task<MetricValue> Of(string code, int year) => engine.ValueAsync(registry.Find(code)!, Period.Year(year, County.Clock.Now));
            return (await Of("cases-received", 2023), await Of("cases-on-the-spot", 2023), await Of("cases-on-the-spot", 2022));
        });
        Assert.Equal(SimulatedCounty.Year, received.Number);
        Assert.InRange(spot.Number!.Value, 0.1m, 0.99m);
        Assert.Null(before.Number);
    }

    /// <summary>The queries bound two tables by the instant that one act writes into both, and pass over contacts and ratings older than the first opening.</summary>
    [Theory]
    [InlineData("service_case s join commitment c on c.id = s.id where s.ended_at is distinct from c.closed_at")]
    [InlineData("service_case s join commitment c on c.id = s.id where s.submitted_at <> c.opened_at")]
    [InlineData("work_order o join commitment c on c.id = o.id where c.kind <> 'work-order'")]
    [InlineData("service_contact k join commitment c on c.id = k.commitment_id where k.at < c.opened_at")]
    [InlineData("rating r join service_contact k on k.id = r.contact_id where r.at < k.at")]
    public async Task What_the_queries_of_metrics_rely_on_holds(string broken)
    {
        var count = $"select count(*)::int as \"Value\" from {broken}";
        Assert.Equal(0, await County.ReadAsync(db => db.Database.SqlQueryRaw<int>(count).SingleAsync()));
    }
}
