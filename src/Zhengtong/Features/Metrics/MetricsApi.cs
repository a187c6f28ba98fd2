using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Metrics;

/// <summary>The metrics in the API: what there are, a value with its months, its evidence.</summary>
static class MetricsApi
{
    public sealed record MetricItem(string Code, string Name, string Section, MetricKind Kind, string Unit, string About, string? Formula, string Source);

    /// <param name="Value">A share as a fraction of one; null where there is no data.</param>
    public sealed record ValueItem(decimal? Value, long Rows, decimal Amount, decimal Got);

    /// <param name="Months">First day of the month → its value.</param>
    public sealed record MetricAnswer(MetricItem Metric, DateOnly From, DateOnly To, DateTimeOffset At, ValueItem All, ValueItem YearBefore, IReadOnlyDictionary<DateOnly, ValueItem> Months);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapRead<Page<MetricItem>>("/metrics", [MetricsAccess.See], "ListMetrics", "指标", ListAsync);
        api.MapRead<MetricAnswer>("/metrics/{code}", [MetricsAccess.See], "ReadMetric", "一个指标的值和各月的值", ReadAsync);
        api.MapRead<Page<Evidence>>("/metrics/{code}/evidence", [MetricsAccess.See], "ListEvidence", "一个指标的证据", EvidenceAsync);
    }

    static IResult ListAsync([AsParameters] Paging paging, MetricRegistry registry)
    {
        var from = registry.All.ToList().FindIndex(m => m.Code == paging.After) + 1;
        return Results.Json(Page<MetricItem>.Of([.. registry.All.Skip(from).Take(paging.Rows() + 1).Select(Item)], paging.Rows(), m => m.Code), Json.Options);
    }

    static async Task<IResult> ReadAsync(string code, DateOnly? from, DateOnly? to, MetricRegistry registry, MetricEngine engine, TimeProvider time)
    {
        var (metric, period) = (registry.Find(code) ?? throw Refusal.NotFound("这个指标"), PeriodOf(from, to, time));
        var (all, before) = (await engine.ValueAsync(metric, period), await engine.ValueAsync(metric, period.YearBefore));
        var months = await engine.MonthsAsync(metric, period);
        return Results.Json(new MetricAnswer(Item(metric), period.From, period.To, period.At, Item(all), Item(before), months.OrderBy(m => m.Key).ToDictionary(m => m.Key, m => Item(m.Value))), Json.Options);
    }

    static async Task<IResult> EvidenceAsync(string code, DateOnly? from, DateOnly? to, [AsParameters] Paging paging, MetricRegistry registry, MetricEngine engine, TimeProvider time)
    {
        var metric = registry.Find(code) ?? throw Refusal.NotFound("这个指标");
        var read = await engine.EvidenceAsync(metric, PeriodOf(from, to, time), new(), EvidencePlace.Read(paging.After), paging.Rows() + 1).ToListAsync();
        return Results.Json(Page<Evidence>.Of(read, paging.Rows(), EvidencePlace.Write), Json.Options);
    }

    /// <summary>The year to date unless days are given; never more than ten years.</summary>
    static Period PeriodOf(DateOnly? from, DateOnly? to, TimeProvider time)
    {
        var now = ChinaClock.Now(time);
        var last = to ?? DateOnly.FromDateTime(now.Date);
        var first = from ?? new(last.Year, 1, 1);
        return first > last || last.Year - first.Year > 10 || last.Year > 9000 ? throw Refusal.Invalid("from", "起止日期不对：开始不能晚于结束，最多十年") : new(first, last, now);
    }

    static MetricItem Item(Metric m) => new(m.Code, m.Name, m.Section, m.Kind, m.Unit, m.About, m.Formula, m.Source);

    static ValueItem Item(MetricValue v) => new(v.Number, v.Rows, v.Amount, v.Got);
}
