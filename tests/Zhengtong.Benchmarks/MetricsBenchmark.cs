using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Metrics;
using Zhengtong.Platform.Data;

namespace Zhengtong.Benchmarks;

/// <summary>All metrics of a year: each folded from its evidence, and all from the daily sums.</summary>
static class MetricsBenchmark
{
    const int Slowest = 8;

    public static async Task<Benchmark> RunAsync(Place place, CancellationToken ct)
    {
        await using var server = place.Database is null ? await Server.StartAsync(place) : null; // it brings the cluster with it
        await using var inside = await InProcess.OpenAsync(place);
        var rolled = Stopwatch.StartNew();
        while (await inside.In(services => services.GetRequiredService<RollUps>().RunAsync(ct)))
            Console.Error.Write('.');
        rolled.Stop();
        var registry = inside.Services.GetRequiredService<MetricRegistry>();
        var now = ChinaClock.Now(inside.Services.GetRequiredService<TimeProvider>());
        var year = Period.Year(await inside.ReadAsync(db => db.Set<MetricDay>().GroupBy(d => d.Day.Year).OrderByDescending(y => y.Sum(d => d.Rows)).Select(y => y.Key).FirstAsync(ct)), now);
        var cold = new Dictionary<string, (TimeSpan Time, MetricValue Value)>();
        foreach (var metric in registry.All)
            cold[metric.Code] = await TimeAsync(inside, services => services.GetRequiredService<MetricEngine>().ValueAsync(metric, year));
        var flows = registry.All.Where(m => !m.IsStock).ToList();
        await TimeAsync(inside, services => services.GetRequiredService<RollUps>().ValuesAsync(year));
        var (kept, values) = await TimeAsync(inside, services => services.GetRequiredService<RollUps>().ValuesAsync(year));
        var apart = flows.Count(m => values[m.Code] is var day && (day.Rows, day.Amount, day.Got) != (cold[m.Code].Value.Rows, cold[m.Code].Value.Amount, cold[m.Code].Value.Got));
        var all = TimeSpan.FromTicks(cold.Values.Sum(c => c.Time.Ticks));
        return new("7 Metrics", $"All metrics of {year.From.Year}, each folded from its evidence and nothing kept; and the same from the daily sums, which a job folds at night. In this process, the first time each.", await inside.DescribeAsync(place),
        [
            new($"all {registry.All.Count} metrics cold, {cold.Values.Sum(c => c.Value.Rows)} rows of evidence", $"{all.TotalSeconds:0.00} s", "", "", "", null),
            new($"{flows.Count} of them from the daily sums; {apart} differ", $"{kept.TotalMilliseconds:0} ms", "", "", "", null),
            new("what had to be folded anew of the daily sums before", $"{rolled.Elapsed.TotalSeconds:0.0} s", "", "", "", null),
            .. cold.OrderByDescending(c => c.Value.Time).Take(Slowest).Select(c => new Result($"{c.Key}, {c.Value.Value.Rows} rows", $"{c.Value.Time.TotalMilliseconds:0} ms", "", "", "", null)),
        ]);
    }

    static async Task<(TimeSpan Time, T Value)> TimeAsync<T>(InProcess inside, Func<IServiceProvider, Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var value = await inside.In(work);
        return (watch.Elapsed, value);
    }
}
