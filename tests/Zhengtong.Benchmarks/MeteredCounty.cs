using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features;
using Zhengtong.Features.Metrics;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Platform.Data;

namespace Zhengtong.Benchmarks;

/// <summary>A county whose metrics are measured, and what they took each time.</summary>
/// <param name="rolled">What it took to fold the daily sums that were not there.</param>
sealed class MeteredCounty(PrivateCluster? cluster, InProcess inside, TimeSpan rolled) : IAsyncDisposable
{
    readonly Dictionary<string, List<double>> times = [];

    public InProcess Inside => inside;

    public TimeSpan Rolled => rolled;

    public MetricRegistry Registry => inside.Services.GetRequiredService<MetricRegistry>();

    public Dictionary<string, MetricValue> Cold { get; } = [];

    public IReadOnlyDictionary<string, MetricValue> Kept { get; private set; } = new Dictionary<string, MetricValue>();

    /// <summary>Of the usual outline.</summary>
    public IReadOnlyList<ReportFigure> Figures { get; private set; } = [];

    /// <summary>The same for a draft, which takes from the daily sums what they know.</summary>
    public IReadOnlyList<ReportFigure> Drafted { get; private set; } = [];

    /// <summary>At the present schema, its daily sums folded, no jobs running.</summary>
    /// <param name="aged">With a past.</param>
    public static async Task<MeteredCounty> OpenAsync(Place place, bool aged, CancellationToken ct)
    {
        var cluster = place.Database is null ? await PrivateCluster.JoinAsync(place.Data, Console.Error.WriteLine, ct) : null;
        var inside = await InProcess.OpenAsync(place);
        await inside.Services.GetRequiredService<Installation>().RunAsync(Installation.ReferenceFolder, demonstration: true, ct);
        if (aged) await History.AddAsync(place, inside, ct);
        await History.SettleAsync(place, inside, ct);
        var watch = Stopwatch.StartNew();
        while (await inside.In(services => services.GetRequiredService<RollUps>().RunAsync(ct)))
            Console.Error.Write('.');
        return new(cluster, inside, watch.Elapsed);
    }

    /// <summary>The year of which most is known.</summary>
    public Task<int> YearAsync() => inside.ReadAsync(db => db.Set<MetricDay>().GroupBy(d => d.Day.Year).OrderByDescending(y => y.Sum(d => d.Rows)).Select(y => y.Key).FirstAsync());

    /// <summary>The first year that is full: none is known before it, as in a county of one year.</summary>
    public Task<int> FirstYearAsync(int like) => inside.ReadAsync(db => db.Set<MetricDay>().GroupBy(d => d.Day.Year).Where(y => y.Sum(d => d.Rows) * 2 > db.Set<MetricDay>().Where(d => d.Day.Year == like).Sum(d => d.Rows)).MinAsync(y => y.Key));

    /// <param name="reported">The year of the report: one without a year before it, so that a county with a past is not asked for twice as much.</param>
    public async Task MeasureAsync(int year, int reported)
    {
        var now = ChinaClock.Now(inside.Services.GetRequiredService<TimeProvider>());
        var period = Period.Year(year, now);
        foreach (var metric in Registry.All)
            Cold[metric.Code] = await TimeAsync(metric.Code, services => services.GetRequiredService<MetricEngine>().ValueAsync(metric, period));
        Kept = await TimeAsync(nameof(Kept), services => services.GetRequiredService<RollUps>().ValuesAsync(period));
        var references = inside.Services.GetRequiredService<ReportOutlines>().Find(ReportOutline.Usual)!.Tokens.Select(t => FigureReference.Parse(t.Split(',')[0])).OfType<FigureReference>().ToList();
        var unit = await inside.ReadAsync(db => db.Set<Unit>().Where(u => u.Name == inside.County.Bureau).Select(u => u.Id).FirstAsync());
        Figures = await TimeAsync(nameof(Figures), services => services.GetRequiredService<ReportFigures>().OfAsync(references, unit, reported, now, exact: true));
        Drafted = await TimeAsync(nameof(Drafted), services => services.GetRequiredService<ReportFigures>().OfAsync(references, unit, reported, now, exact: false));
    }

    /// <summary>Milliseconds; the median of the times it was measured.</summary>
    public double Took(string what) => Pace.Median(times[what]);

    /// <summary>Milliseconds of all metrics.</summary>
    public double ColdTook => Pace.Median(Enumerable.Range(0, times[nameof(Kept)].Count).Select(n => Registry.All.Sum(m => times[m.Code][n])));

    async Task<T> TimeAsync<T>(string what, Func<IServiceProvider, Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        var value = await inside.In(work);
        if (!times.TryGetValue(what, out var taken)) times[what] = taken = [];
        taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return value;
    }

    public async ValueTask DisposeAsync()
    {
        await inside.DisposeAsync();
        if (cluster is not null) await cluster.DisposeAsync();
    }
}
