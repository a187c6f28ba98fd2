using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Budgets;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Metrics;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Budgets;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Hotline;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Metrics;

public sealed class MetricTests(TestCounty county) : IClassFixture<TestCounty>
{
    static readonly MetricRegistry registry = new();

    Task<T> WithAsync<T>(Func<MetricEngine, Task<T>> work) => county.In(null, services => work(services.GetRequiredService<MetricEngine>()));

    Period Year(int year) => Period.Year(year, county.Clock.Now);

    [Fact]
    public async Task A_report_of_a_whistle_blower_counts_but_tells_neither_its_name_nor_its_unit()
    {
        county.Clock.Set(2023, 5, 8);
        var given = new GivenOrder(county);
        var accused = await given.UnitAsync("D24");
        await given.Dispatched(c => (c.Kind, c.Topic, c.Content, c.Accused) = (OrderKind.Report, "T0101", "青石板工程的账目对不上", accused), "D07");
        var metric = registry.Find("orders-registered")!;
        var rows = await WithAsync(e => e.EvidenceAsync(metric, Year(2023), new(Part: "report"), null, 10).ToListAsync().AsTask());
        var row = Assert.Single(rows, r => r.Id == given.Id);
        Assert.Equal((null, null, null), (row.Label, row.Page, row.UnitId));
        Assert.DoesNotContain(await WithAsync(e => e.UnitsAsync(metric, Year(2023))), u => u.Key == accused);
    }

    [Fact]
    public async Task A_case_that_came_in_late_is_in_the_sums_after_the_next_night()
    {
        county.Clock.Set(2023, 6, 5);
        await GivenCase.FoodPermit(county).Submitted();
        await county.RunJob("metric-roll-ups");
        var metric = registry.Find("cases-received")!;
        var before = await RolledAsync(metric);
        await GivenCase.FoodPermit(county).Submitted();
        Assert.Equal(before, await RolledAsync(metric));
        county.Clock.Set(2023, 6, 6, 9, 0);
        await county.RunJob("metric-roll-ups");
        Assert.Equal(before + 1, await RolledAsync(metric));
        Assert.Equal(await RolledAsync(metric), (await WithAsync(e => e.ValueAsync(metric, Year(2023) with { To = new(2023, 6, 6) }))).Rows);
    }

    [Fact]
    public async Task As_of_an_instant_a_figure_is_what_the_ledger_said_then()
    {
        await new GivenBudget(county, 2021).Booked();
        var (metric, then) = (registry.Find("expenditure")!, Year(2021));
        county.Clock.Set(2022, 3, 1);
        var entry = await county.ReadAsync(db => db.LedgerEntries.Where(e => e.Number == "凭3" && e.BookedOn.Year == 2021).Select(e => e.Id).FirstAsync());
        await county.Run(new CorrectEntry { Id = entry, Amount = 30, Reason = "金额记错了" }, await county.StaffAsync("accountant"));
        Assert.Equal((95m, 90m), ((await WithAsync(e => e.ValueAsync(metric, then))).Number, (await WithAsync(e => e.ValueAsync(metric, Year(2021)))).Number));
        var page = await Commitments.Visitor.SignInAsync(county, "accountant");
        Assert.Contains("95.00", (await page.ReadAsync("/metrics/expenditure?from=2021-01-01&to=2021-12-31&at=2022-02-15")).QuerySelector("ul.kpi")!.TextContent);
        Assert.Contains("90.00", (await page.ReadAsync("/metrics/expenditure?from=2021-01-01&to=2021-12-31")).QuerySelector("ul.kpi")!.TextContent);
    }

    Task<long> RolledAsync(Metric metric) => county.In(null, async services => (await services.GetRequiredService<RollUps>().ValuesAsync(Year(2023)))[metric.Code].Rows);

    [Fact]
    public async Task Exporting_evidence_asks_why_and_refuses_a_period_without_any()
    {
        county.Clock.Set(2023, 6, 7);
        var (leader, metric) = (await county.StaffAsync("leader"), registry.Find("cases-received")!);
        await GivenCase.FoodPermit(county).Submitted();
        Assert.Equal(RefusalKind.Invalid, (await county.Refused(new ExportEvidence { Metric = metric, Period = Year(2023) }, leader)).Kind);
        Assert.Equal("export.empty", (await county.Refused(new ExportEvidence { Metric = metric, Period = Year(2001), Reason = "报财政复核" }, leader)).Code);
        var done = await county.Run(new ExportEvidence { Metric = metric, Period = Year(2023), Reason = "报财政复核" }, leader);
        Assert.True(done.Value.Rows > 0);
        Assert.Equal(RefusalKind.Forbidden, (await county.Refused(new ExportEvidence { Metric = metric, Period = Year(2023), Reason = "报财政复核" }, await county.StaffAsync("window1"))).Kind);
    }

    [Fact]
    public void Every_metric_says_what_it_counts_how_and_where_that_comes_from()
    {
        Assert.True(registry.All.Count >= 30);
        Assert.All(registry.All, m =>
        {
            Assert.All([m.Name, m.About, m.Source, m.Unit], text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.True(m.Kind is MetricKind.Count or MetricKind.Amount || m.Formula is not null, $"{m.Code} has no formula");
        });
        Assert.Equal(registry.All.Count, registry.All.Select(m => (m.Section, m.Name)).Distinct().Count());
    }
}
