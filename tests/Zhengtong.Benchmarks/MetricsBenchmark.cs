using Zhengtong.Features.Metrics;

namespace Zhengtong.Benchmarks;

/// <summary>All metrics of a year: each folded from its evidence, all from the daily sums, and the figures of a report; beside the same county with years of as much work before.</summary>
static class MetricsBenchmark
{
    const int Slowest = 8, Rounds = 3;

    const double Most = 1.5;

    /// <param name="aged">A copy of the county, to be given a past.</param>
    public static async Task<Benchmark> RunAsync(Place place, Place? aged, CancellationToken ct)
    {
        await using var county = await MeteredCounty.OpenAsync(place, aged: false, ct);
        await using var old = aged is null ? null : await MeteredCounty.OpenAsync(aged, aged: true, ct);
        var year = await county.YearAsync();
        for (var round = 0; round < Rounds; round++)
            foreach (var side in new[] { county, old })
                if (side is not null) await side.MeasureAsync(year, await side.FirstYearAsync(year));
        var metrics = county.Registry.All;
        return new("7 Metrics", $"All metrics of {year}, each folded from its evidence and nothing kept; the same from the daily sums, which a job folds at night; and what a report of the usual outline asks for, of the first year that is known. In this process; medians of {Rounds}.{Past(old)}",
            await county.Inside.DescribeAsync(place) + (old is null ? "" : "; beside it " + await old.Inside.DescribeAsync(aged!)),
        [
            Line($"all {metrics.Count} metrics cold, {county.Cold.Values.Sum(v => v.Rows)} rows of evidence", s => s.ColdTook),
            Line($"{metrics.Count(m => !m.IsStock)} of them from the daily sums; {Apart(county)} differ", s => s.Took(nameof(MeteredCounty.Kept))),
            Line($"the {county.Figures.Count} figures of a report, as they are handed in", s => s.Took(nameof(MeteredCounty.Figures))),
            Line($"the {county.Drafted.Count} figures of a draft", s => s.Took(nameof(MeteredCounty.Drafted))),
            new("the daily sums that were not there, once", $"{(old ?? county).Rolled.TotalSeconds:0.0} s", old is null ? "" : $"{county.Rolled.TotalSeconds:0.0} s", "", "", null),
            .. metrics.OrderByDescending(m => (old ?? county).Took(m.Code)).Take(Slowest).Select(m => Line($"{m.Code}, {county.Cold[m.Code].Rows} rows", s => s.Took(m.Code), target: false)),
        ]);

        Result Line(string what, Func<MeteredCounty, double> took, bool target = true) => old is null
            ? new(what, $"{took(county):0} ms", "", "", "", null)
            : new(what, $"{took(old):0} ms", $"{took(county):0} ms", $"{took(old) / took(county):0.00}", target ? $"≤ {Most}" : "", target ? took(old) / took(county) <= Most : null);
    }

    static string Past(MeteredCounty? old) => old is null ? "" : $" Raw: the county as it was simulated. Ours: a copy of it that also holds {History.Years} years before with as many cases and orders, {old.Cold.Values.Sum(v => v.Rows)} rows of evidence in the same year; both in turn.";

    /// <summary>How many metrics have another value in the daily sums than in their evidence.</summary>
    static int Apart(MeteredCounty county) => county.Registry.All.Count(m => !m.IsStock && county.Kept[m.Code] is var day && county.Cold[m.Code] is var cold && (day.Rows, day.Amount, day.Got) != (cold.Rows, cold.Amount, cold.Got));
}
