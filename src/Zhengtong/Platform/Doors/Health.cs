using System.Diagnostics;
using Npgsql;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Jobs;
using Zhengtong.Platform.Outbox;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Doors;

/// <summary>Whether the program can do its work (健康检查), for whoever watches it: 200, or 503 when the database does not answer or a job is stuck.</summary>
static class Health
{
    /// <param name="Status">ok, degraded (a job failed, messages wait), down.</param>
    public sealed record Report(string Status, DatabaseState Database, JobsState Jobs, OutboxState? Outbox);

    public sealed record DatabaseState(bool Answers, double? Milliseconds);

    /// <param name="Running">False when this process runs none.</param>
    /// <param name="Failing">Jobs of this county whose last run failed.</param>
    public sealed record JobsState(bool Running, DateTimeOffset? LastRunAt, IReadOnlyList<string> Failing);

    /// <param name="Waiting">Messages due and not delivered.</param>
    /// <param name="LagSeconds">How long the oldest of them has been due.</param>
    /// <param name="GivenUp">Messages that failed too often and wait for a person.</param>
    public sealed record OutboxState(int Waiting, double LagSeconds, int GivenUp);

    /// <summary>Deliveries later than this are a fault.</summary>
    const double LongestLag = 300;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<IResult> ReportAsync(CountySources sources, CurrentCounty current, JobHost jobs, AppSettings settings, TimeProvider time, HttpContext http)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(Patience);
        var running = jobs.StateOf(current.County);
        var state = new JobsState(settings.RunJobs, running.LastRunAt, running.Failing);
        try
        {
            var watch = Stopwatch.StartNew();
            var outbox = await OutboxAsync(sources.Of(current.County), ChinaClock.Now(time), patience.Token);
            var good = outbox is { GivenUp: 0, LagSeconds: < LongestLag } && state.Failing.Count == 0;
            return Results.Json(new Report(good ? "ok" : "degraded", new(true, Math.Round(watch.Elapsed.TotalMilliseconds, 1)), state, outbox), Json.Options);
        }
        catch (Exception e) when (e is OperationCanceledException || ApiProblems.IsDatabaseGone(e))
        {
            return Results.Json(new Report("down", new(false, null), state, null), Json.Options, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    static async Task<OutboxState> OutboxAsync(NpgsqlDataSource source, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select count(*) filter (where due_at <= $1 and attempts < $2), min(due_at) filter (where due_at <= $1 and attempts < $2), count(*) filter (where attempts >= $2)
            from outbox_message
            """);
        command.Parameters.AddWithValue(now.ToUniversalTime());
        command.Parameters.AddWithValue(OutboxJob.MostAttempts);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        var oldest = row.IsDBNull(1) ? now : row.GetFieldValue<DateTimeOffset>(1);
        return new((int)row.GetInt64(0), Math.Round((now - oldest).TotalSeconds, 1), (int)row.GetInt64(2));
    }
}
