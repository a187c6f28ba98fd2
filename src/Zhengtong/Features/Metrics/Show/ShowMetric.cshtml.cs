using Microsoft.AspNetCore.Mvc;

namespace Zhengtong.Features.Metrics;

/// <summary>A figure and everything behind it (指标与证据).</summary>
public sealed class ShowMetricPage(MetricRegistry registry, MetricEngine engine, TimeProvider time) : MetricPage(registry, time)
{
    public const int MostLines = 40;
    const int PageSize = 50;

    public sealed record Line(string Name, string Query, MetricValue Value);

    public sealed record Month(DateOnly First, MetricValue? Now, MetricValue? Before);

    protected override string Permission => MetricsAccess.See;

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public MetricValue All { get; private set; } = null!;

    public MetricValue Before { get; private set; } = null!;

    public IReadOnlyList<Month> Months { get; private set; } = [];

    public IReadOnlyList<(string Caption, IReadOnlyList<Line> Lines)> Tables { get; private set; } = [];

    public IReadOnlyList<Evidence> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public int Total { get; private set; }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        (All, Before) = (await engine.ValueAsync(Metric, Period), await engine.ValueAsync(Metric, Period.YearBefore));
        var (now, before) = (await engine.MonthsAsync(Metric, Period), await engine.MonthsAsync(Metric, Period.YearBefore));
        Months = [.. Period.Months.Select(p => new DateOnly(p.From.Year, p.From.Month, 1)).Select(m => new Month(m, now.GetValueOrDefault(m), before.GetValueOrDefault(m.AddYears(-1))))];
        Tables = [.. new[] { ("按类别", await PartsAsync()), ("按单位", await UnitsAsync()) }.Where(t => t.Item2.Count > 1)];
        Total = (int)(Chosen is null ? All : await engine.ValueAsync(Metric, Period, Narrowed)).Rows;
        var read = await engine.EvidenceAsync(Metric, Period, Narrowed, EvidencePlace.Read(After), PageSize + 1).ToListAsync();
        Rows = [.. read.Take(PageSize)];
        Next = read.Count > PageSize ? EvidencePlace.Write(Rows[^1]) : null;
    }

    /// <summary>By trait: a row with several is in the line of each.</summary>
    async Task<IReadOnlyList<Line>> PartsAsync() => Metric.Parts.Count == 0 ? [] :
        Lines((await engine.PartsAsync(Metric, Period)).SelectMany(p => p.Key.Split('|'), (p, trait) => (trait, p.Value)).GroupBy(t => t.trait, t => t.Value)
            .Select(t => new Line(PartName(t.Key), $"part={Uri.EscapeDataString(t.Key)}", t.Aggregate((a, b) => a with { Rows = a.Rows + b.Rows, Amount = a.Amount + b.Amount, Got = a.Got + b.Got }))));

    async Task<IReadOnlyList<Line>> UnitsAsync() => Lines((await engine.UnitsAsync(Metric, Period)).Select(u => new Line(UnitName(u.Key), $"unit={u.Key}", u.Value)));

    static IReadOnlyList<Line> Lines(IEnumerable<Line> all) => [.. all.OrderByDescending(l => l.Value.Rows).Take(MostLines)];

    /// <summary>What a row adds, in words.</summary>
    public string Counted(Evidence row) => Metric.Kind switch
    {
        MetricKind.Count => row.Amount == 1 ? "算" : $"{row.Amount:0}",
        MetricKind.Rate => row.Got >= row.Amount ? "达到" : "没有达到",
        MetricKind.Ratio or MetricKind.Change => $"{row.Got:0.##} / {row.Amount:0.##}",
        _ => $"{row.Amount:0.##}",
    };
}
