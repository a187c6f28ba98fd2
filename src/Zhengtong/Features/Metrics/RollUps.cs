using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Metrics;

/// <summary>The sums of one metric's evidence on one day (日汇总).</summary>
public sealed record MetricDay(string Metric, DateOnly Day, long Rows, decimal Amount, decimal Got);

/// <summary>Until when a metric was rolled up.</summary>
public sealed class MetricRoll
{
    public required string Metric { get; init; }

    public DateTimeOffset RolledAt { get; set; }
}

sealed class MetricMaps : IEntityTypeConfiguration<MetricDay>, IEntityTypeConfiguration<MetricRoll>
{
    public void Configure(EntityTypeBuilder<MetricDay> map) => map.HasKey(d => new { d.Metric, d.Day });

    public void Configure(EntityTypeBuilder<MetricRoll> map) => map.HasKey(r => r.Metric);
}

/// <summary>
/// Keeps the daily sums, so that a year's overview does not read a year's evidence (汇总). Every night this year and the last are
/// folded anew, and with them whatever came in late; what lies further back is folded once.
/// </summary>
public sealed class RollUps(CountyDb db, MetricRegistry registry, MetricEngine engine, TimeProvider time)
{
    public static readonly TimeSpan Age = TimeSpan.FromHours(20);

    static readonly DateOnly beginning = new(2000, 1, 1);

    /// <summary>Rolls up the metric whose sums are oldest.</summary>
    /// <returns>Whether there may be another one.</returns>
    public async Task<bool> RunAsync(CancellationToken ct = default)
    {
        await db.EnterAsync(ct);
        var (now, rolled) = (ChinaClock.Now(time), await db.Set<MetricRoll>().ToDictionaryAsync(r => r.Metric, ct));
        var next = registry.All.Where(m => !m.IsStock).OrderBy(m => rolled.GetValueOrDefault(m.Code)?.RolledAt ?? DateTimeOffset.MinValue).First();
        var before = rolled.GetValueOrDefault(next.Code);
        if (before is not null && now - before.RolledAt < Age) return false;
        await engine.RollUpAsync(next, new(before is null ? beginning : new(now.Year - 1, 1, 1), DateOnly.FromDateTime(now.Date), now), ct);
        if (before is null) db.Add(new MetricRoll { Metric = next.Code, RolledAt = now });
        else before.RolledAt = now;
        await db.SaveChangesAsync(ct);
        await db.LeaveAsync(ct);
        return true;
    }

    /// <summary>The rolled-up values of some days; a metric not rolled up yet is not among them.</summary>
    public async Task<IReadOnlyDictionary<string, MetricValue>> ValuesAsync(Period period)
    {
        var (from, to, kept) = (period.From, period.To, await engine.KeptAsync(period));
        var sums = await db.Set<MetricDay>().Where(d => d.Day >= from && d.Day <= to).GroupBy(d => d.Metric)
            .Select(g => new { g.Key, Rows = g.Sum(d => d.Rows), Amount = g.Sum(d => d.Amount), Got = g.Sum(d => d.Got) }).ToListAsync();
        var values = (await db.Set<MetricRoll>().Select(r => r.Metric).ToListAsync()).Select(registry.Find).OfType<Metric>().ToDictionary(m => m.Code, m => new MetricValue(m.Kind, 0, 0, 0, kept.Contains(m.Section)));
        foreach (var sum in sums)
            if (values.TryGetValue(sum.Key, out var none)) values[sum.Key] = none with { Rows = sum.Rows, Amount = sum.Amount, Got = sum.Got };
        return values;
    }

    /// <summary>The last year in which anything was counted, and the oldest of the sums.</summary>
    public async Task<(int? Year, DateTimeOffset? At)> KnownAsync() =>
        ((await db.Set<MetricDay>().MaxAsync(d => (DateOnly?)d.Day))?.Year, await db.Set<MetricRoll>().MinAsync(r => (DateTimeOffset?)r.RolledAt));
}
