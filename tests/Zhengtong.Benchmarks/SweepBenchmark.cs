using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Jobs;

namespace Zhengtong.Benchmarks;

/// <summary>The sweep when every open clock must be looked at, as after a change of the calendar; and when none must.</summary>
static class SweepBenchmark
{
    public static async Task<Benchmark> RunAsync(Place place, CancellationToken ct)
    {
        await using var server = place.Database is null ? await Server.StartAsync(place) : null; // it brings the cluster with it
        await using var inside = await InProcess.OpenAsync(place);
        var host = ActivatorUtilities.CreateInstance<JobHost>(inside.Services);
        var sweep = inside.Services.GetServices<Job>().Single(j => j.Name == "clocks");
        await host.RunOnce(inside.County, sweep, ct);
        var idle = await TimeAsync(() => host.RunOnce(inside.County, sweep, ct));
        var open = await inside.In(async services =>
        {
            var db = services.GetRequiredService<CountyDb>();
            await db.EnterAsync(ct);
            var count = await db.Database.ExecuteSqlAsync($"update clock set alarm_at = now() where alarm_at is not null", ct);
            await db.LeaveAsync(ct);
            return count;
        });
        var all = await TimeAsync(() => host.RunOnce(inside.County, sweep, ct));
        return new("3 Sweep", "The job that looks for clocks whose reminder, card or end has come, in this process.", await inside.DescribeAsync(place),
        [
            new("nothing due", $"{idle.TotalMilliseconds:0} ms", "", "", "", null),
            new($"all {open} open clocks due", $"{all.TotalSeconds:0.0} s, {open / all.TotalSeconds:0} clocks a second", "", "", "", null),
        ]);
    }

    static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }
}
