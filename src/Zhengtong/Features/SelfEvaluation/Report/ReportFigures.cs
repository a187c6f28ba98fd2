using System.Text;
using Zhengtong.Features.Metrics;
using Zhengtong.Platform.Audit;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Finds the figures that a text refers to (取数). All that are cut from the same evidence are read at once.</summary>
public sealed class ReportFigures(MetricRegistry registry, MetricEngine engine, RollUps rolls)
{
    /// <param name="exact">From the evidence itself, as for what is handed in; else what the county's daily sums know is taken from them: a draft is looked at often.</param>
    public async Task<IReadOnlyList<ReportFigure>> OfAsync(IEnumerable<FigureReference> references, Guid unit, int year, DateTimeOffset at, bool exact)
    {
        var wanted = references.Where(r => registry.Find(r.Metric) is not null).Distinct().ToList();
        var parts = new Dictionary<string, (IReadOnlyDictionary<string, MetricValue> Parts, bool Kept)>();
        var cut = wanted.Where(r => r.Part is not null).Select(r => r.Whole).ToHashSet();
        foreach (var years in wanted.SelectMany(r => new[] { r.Whole, r.Whole.YearBefore }).Distinct().GroupBy(r => r.Years))
        {
            var rolled = exact ? null : await rolls.ValuesAsync(Period.Year(year + years.Key, at));
            foreach (var whole in years)
                parts[whole.Key] = rolled is not null && !whole.OfUnit && !cut.Contains(whole) && !cut.Contains(whole with { Years = whole.Years + 1 }) && rolled.TryGetValue(whole.Metric, out var sum)
                    ? (new Dictionary<string, MetricValue> { [""] = sum }, sum.Kept) : await PartsAsync(whole, unit, year, at);
        }
        return [.. wanted.Select(r => Figure(r, unit, year, at, Cut(r, parts[r.Whole.Key]), Cut(r.YearBefore, parts[r.Whole.YearBefore.Key])))];
    }

    async Task<(IReadOnlyDictionary<string, MetricValue>, bool)> PartsAsync(FigureReference whole, Guid unit, int year, DateTimeOffset at)
    {
        var (metric, period) = (registry.Find(whole.Metric)!, PeriodOf(whole, year, at));
        var parts = await engine.PartsAsync(metric, period, whole.OfUnit ? unit : null);
        return (parts, parts.Count > 0 || (await engine.KeptAsync(period)).Contains(metric.Section));
    }

    public static Period PeriodOf(FigureReference reference, int year, DateTimeOffset at) => Period.Year(year + reference.Years, at);

    /// <summary>Which version of a definition: the digest of its query.</summary>
    public static string QueryOf(Metric metric) => Sm3.Hex(Encoding.UTF8.GetBytes(metric.Sql))[..12];

    MetricValue Cut(FigureReference reference, (IReadOnlyDictionary<string, MetricValue> Parts, bool Kept) whole)
    {
        var none = new MetricValue(registry.Find(reference.Metric)!.Kind, 0, 0, 0, whole.Kept);
        return whole.Parts.Where(p => reference.Takes(p.Key)).Aggregate(none, (sum, p) => sum with { Rows = sum.Rows + p.Value.Rows, Amount = sum.Amount + p.Value.Amount, Got = sum.Got + p.Value.Got });
    }

    ReportFigure Figure(FigureReference reference, Guid unit, int year, DateTimeOffset at, MetricValue value, MetricValue before)
    {
        var (metric, period) = (registry.Find(reference.Metric)!, PeriodOf(reference, year, at));
        var share = metric.Unit == "%";
        var source = new FigureSource(value.Number is null ? FigureKind.None : FigureKind.Metric, metric.Code, period.From, period.To, reference.OfUnit ? unit : null, null, null, null, null, at) { Part = reference.Part };
        return new(reference.Key, NameOf(metric, reference), Printed(metric, value), metric.Unit, value.Number is { } n ? Math.Round(share ? n * 100 : n, 2, MidpointRounding.AwayFromZero) : null,
            value.Working, Printed(metric, before), source, reference.Key, QueryOf(metric), value.Rows, value.Amount, value.Got);
    }

    static string NameOf(Metric metric, FigureReference reference) =>
        (reference.Years switch { 0 => "", -1 => "上年", var n => $"{-n} 年前的" }) + metric.Name + (reference.Part is null ? "" : $"（{metric.NameOf(reference.Part)}）");

    static string? Printed(Metric metric, MetricValue value) => value.Number is null ? null : metric.Unit == "%" ? value.Text : value.Text + metric.Unit;
}
