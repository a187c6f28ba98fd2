using Npgsql;
using Zhengtong.Platform.Data;

namespace Zhengtong.Platform.Jobs;

/// <summary>Runs the jobs of all counties, one after the other: a county has one or two technicians and two cores.</summary>
public sealed class JobHost(IEnumerable<Job> jobs, Counties counties, NpgsqlDataSource source, IServiceScopeFactory scopes, TimeProvider time, ILogger<JobHost> log) : BackgroundService
{
    static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    readonly Job[] jobs = [.. jobs];
    readonly Dictionary<(string County, string Job), DateTimeOffset> next = [];

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
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
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
        bool more;
        do
        {
            using var scope = scopes.CreateScope();
            scope.ServiceProvider.GetRequiredService<CurrentCounty>().County = county;
            more = await job.Run(scope.ServiceProvider, ct);
        }
        while (more && !ct.IsCancellationRequested);
        await using var give = new NpgsqlCommand("select pg_advisory_unlock(hashtextextended($1, 0))", lease);
        give.Parameters.AddWithValue($"{county.Code}/{job.Name}");
        await give.ExecuteScalarAsync(CancellationToken.None);
    }
}
