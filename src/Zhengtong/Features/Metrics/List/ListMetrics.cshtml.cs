using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Metrics;

/// <summary>A year in figures, beside the year before (指标一览).</summary>
public sealed class ListMetricsPage(MetricRegistry registry, MetricEngine engine, RollUps rollUps, TimeProvider time) : ActPage
{
    const int MostYears = 6;

    public sealed record Line(Metric Metric, MetricValue? Now, MetricValue? Before);

    protected override string Permission => MetricsAccess.See;

    [BindProperty(SupportsGet = true, Name = "year"), Display(Name = "年度"), Range(2000, 2100)]
    public int? Year { get; set; }

    public IEnumerable<SelectListItem> Years { get; private set; } = [];

    public DateTimeOffset? RolledAt { get; private set; }

    public IEnumerable<IGrouping<string, Line>> Sections { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        var now = ChinaClock.Now(time);
        (var last, RolledAt) = await rollUps.KnownAsync();
        if (!ModelState.IsValid) Year = null;
        Year ??= last ?? now.Year;
        Years = Enumerable.Range(0, MostYears).Select(n => now.Year - n).Append(Year.Value).Distinct().Order().Reverse().Select(y => new SelectListItem($"{y} 年", $"{y}"));
        var (thisYear, yearBefore) = (await OfAsync(Period.Year(Year.Value, now)), await OfAsync(Period.Year(Year.Value - 1, now)));
        Sections = [.. registry.All.Select(m => new Line(m, thisYear.GetValueOrDefault(m.Code), yearBefore.GetValueOrDefault(m.Code))).GroupBy(l => l.Metric.Section)];
    }

    async Task<IReadOnlyDictionary<string, MetricValue>> OfAsync(Period year) =>
        (await rollUps.ValuesAsync(year)).Concat(await engine.ValuesAsync([.. registry.All.Where(m => m.IsStock)], year)).ToDictionary();

    /// <summary>A value with its unit; — where it is not rolled up yet.</summary>
    public static string Shown(Metric metric, MetricValue? value) => value is null ? "—" : value.Number is null || metric.Unit == "%" ? value.Text : $"{value.Text} {metric.Unit}";
}
