using System.Collections.Concurrent;
using Npgsql;
using Zhengtong.Platform.Data;

namespace Zhengtong.Platform.Jobs;

/// <summary>Runs the jobs of all counties, one after the other: a county has one or two technicians and two cores.</summary>
public sealed class JobHost(IEnumerable<Job> jobs, Counties counties, NpgsqlDataSource source, IServiceScopeFactory scopes, TimeProvider time, ILogger<JobHost> log) : BackgroundService
{
    const int Attempts = 5;

    static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    readonly Job[] jobs = [.. jobs];
    readonly Dictionary<(string County, string Job), DateTimeOffset> next = [];
    readonly ConcurrentDictionary<(string County, string Job), (DateTimeOffset At, bool Failed)> last = [];

    /// <summary>When a job of the county last ran, and those whose last run failed.</summary>
    public (DateTimeOffset? LastRunAt, IReadOnlyList<string> Failing) StateOf(County county)
    {
        var runs = last.Where(run => run.Key.County == county.Code).ToList();
        return (runs.Count == 0 ? null : runs.Max(run => run.Value.At), [.. runs.Where(run => run.Value.Failed).Select(run => run.Key.Job).Order()]);
    }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Tick);
        do
        {
            foreach (var county in counties.All)
                foreach (var job in jobs)
                    await RunWhenDue(county, job, stopping);
        }
        while (await Tock(timer, stopping));
    }

    static async Task<bool> Tock(PeriodicTimer timer, CancellationToken stopping)
    {
        try { return await timer.WaitForNextTickAsync(stopping); }
        catch (OperationCanceledException) { return false; }
    }

    async Task RunWhenDue(County county, Job job, CancellationToken ct)
    {
        var now = ChinaClock.Now(time);
        if (ct.IsCancellationRequested || next.GetValueOrDefault((county.Code, job.Name)) > now) return;
        next[(county.Code, job.Name)] = now + job.Every;
        try
        {
            await RunOnce(county, job, ct);
            last[(county.Code, job.Name)] = (now, false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            last[(county.Code, job.Name)] = (now, true);
            log.LogError(e, "Job {Job} of {County} failed", job.Name, county.Code);
        }
        catch (OperationCanceledException) { }
    }

    /// <summary>Runs a job of a county until nothing is left, unless another process holds its lease.</summary>
    public async Task RunOnce(County county, Job job, CancellationToken ct = default)
    {
        await using var lease = await source.OpenConnectionAsync(ct);
        await using var take = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 0))", lease);
        take.Parameters.AddWithValue($"{county.Code}/{job.Name}");
        if (await take.ExecuteScalarAsync(ct) is not true) return;
        try
        {
            while (await RunBatch(county, job, ct) && !ct.IsCancellationRequested) { }
        }
        finally
        {
            await using var give = new NpgsqlCommand("select pg_advisory_unlock(hashtextextended($1, 0))", lease);
            give.Parameters.AddWithValue($"{county.Code}/{job.Name}");
            await give.ExecuteScalarAsync(CancellationToken.None);
        }
    }

    /// <summary>A batch that meets an act on the same thing gives way: nothing of it was written, and it is done again.</summary>
    async Task<bool> RunBatch(County county, Job job, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                using var scope = scopes.CreateScope();
                scope.ServiceProvider.GetRequiredService<CurrentCounty>().County = county;
                return await job.Run(scope.ServiceProvider, ct);
            }
            catch (Exception e) when (Conflicts.IsStale(e) && attempt < Attempts) { }
    }
}
