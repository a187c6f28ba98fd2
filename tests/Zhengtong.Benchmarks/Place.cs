using System.Diagnostics;
using Npgsql;

namespace Zhengtong.Benchmarks;

/// <summary>The installation that is measured.</summary>
/// <param name="Database">Null: the private cluster in the data folder, with the settings the product runs on.</param>
public sealed record Place(string Data, string? Database, int Port)
{
    public string Connection => new NpgsqlConnectionStringBuilder(Database ?? $"Host={Path.Combine(Data, "postgres")};Username=zhengtong;Database=zhengtong")
    {
        MaxPoolSize = 40,
        MaxAutoPrepare = 200,
    }.ConnectionString;

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>A connection that works in the default county's schema.</summary>
    public NpgsqlDataSource Source(string schema) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Connection) { SearchPath = $"{schema},shared" }.ConnectionString);
}

/// <summary>How long and how often is measured.</summary>
public sealed record Pace(TimeSpan Round, int Rounds)
{
    public const int Clients = 16;

    /// <summary>Rounds of each side before it counts: until then the program's code is still being compiled to its final form, on the cores that are measured.</summary>
    public const int WarmUps = 3;

    /// <summary>Both sides in turn, so that whatever else the machine does hits both; the first rounds of each warm up.</summary>
    /// <param name="program">Whose processor time is told for each of ours: on a busy machine it says more than the rate.</param>
    public async Task<(double Ours, double Theirs, double Ratio, TimeSpan Spent)> CompareAsync(Func<CancellationToken, Task<int>> ours, Func<CancellationToken, Task<int>> theirs, Process program)
    {
        List<double> mine = [], raw = [], spent = [];
        for (var round = 1; round <= WarmUps + Rounds; round++)
        {
            var (a, b) = (await RateAsync(ours, program), await RateAsync(theirs, program));
            Console.Error.WriteLine($"  round {round}: {a.Rate:0} / {b.Rate:0} per second, ratio {a.Rate / b.Rate:0.00}, {a.Spent.TotalMilliseconds:0.00} ms of the program's processor time{(round <= WarmUps ? " (warm-up)" : "")}");
            if (round <= WarmUps) continue;
            mine.Add(a.Rate);
            raw.Add(b.Rate);
            spent.Add(a.Spent.TotalMilliseconds);
        }
        return (Median(mine), Median(raw), Median(mine.Zip(raw, (a, b) => a / b)), TimeSpan.FromMilliseconds(Median(spent)));
    }

    /// <summary>How many a second, of <see cref="Clients"/> at once, and the program's processor time for one.</summary>
    async Task<(double Rate, TimeSpan Spent)> RateAsync(Func<CancellationToken, Task<int>> work, Process program)
    {
        program.Refresh();
        var before = program.TotalProcessorTime;
        using var end = new CancellationTokenSource(Round);
        var started = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            while (!end.IsCancellationRequested) count += await work(CancellationToken.None);
            return count;
        })));
        var rate = counts.Sum() / started.Elapsed.TotalSeconds;
        program.Refresh();
        return (rate, (program.TotalProcessorTime - before) / counts.Sum());
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
