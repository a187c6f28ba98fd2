using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Data.Bulk;
using Zhengtong.Platform.Files;

namespace Zhengtong.Features.Simulation;

/// <summary>What a simulation has written.</summary>
sealed record SimulationReport(int Cases, int Orders, long Rows, TimeSpan Took);

/// <summary>
/// Simulates a county's work and copies it in (模拟办件): one core lives, the other writes, in one transaction, so that
/// what is broken off leaves nothing behind.
/// </summary>
sealed class Simulator(CountyDb db, CountySources sources, Secrets secrets, FileStore files, AppSettings settings, TimeProvider time, IServiceProvider services)
{
    const int BatchesAhead = 3;

    sealed record Serial(string Series, string Period, int Last);

    public async Task<bool> IsEmptyAsync(CancellationToken ct)
    {
        await db.EnterAsync(ct);
        return !await db.Set<Commitments.Commitment>().AnyAsync(ct);
    }

    /// <param name="tell">Hears how many cases and orders are written, after each batch.</param>
    public async Task<SimulationReport> RunAsync(SimulationPlan plan, Action<int> tell, CancellationToken ct)
    {
        var started = time.GetTimestamp();
        var copy = new BulkCopy(db.Model);
        var simulation = await PrepareAsync(plan, copy, ct);
        await using var connection = await sources.Of(db.County).OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var (cases, orders, rows) = await Task.Run(() => CopyAsync(simulation.Batches, connection, copy, tell, ct), ct);
        await KeepSerialsAsync(connection, simulation.Numbers, ct);
        await transaction.CommitAsync(ct);
        await AnalyzeAsync(connection, copy, ct);
        return new(cases, orders, rows, time.GetElapsedTime(started));
    }

    async Task<(IEnumerable<SimulatedBatch> Batches, SerialNumbers Numbers)> PrepareAsync(SimulationPlan plan, BulkCopy copy, CancellationToken ct)
    {
        var bureau = await Bureau.ReadAsync(services);
        var given = await db.Database.SqlQuery<Serial>($"select series, period, last from number_series").ToListAsync(ct);
        var numbers = new SerialNumbers(db.County, given.ToDictionary(s => (s.Series, s.Period), s => s.Last));
        var parties = await db.Parties.CountAsync(ct);
        await db.LeaveAsync(ct);
        var sample = await files.KeepAsync(db.County, SampleFile.Content, ct);
        var wishes = await SampleWishes.ReadAsync(Installation.ReferenceFolder);
        return (new Simulation(db.County, bureau, plan, copy, secrets, parties, numbers, sample, settings.AddressOf(db.County), wishes).Batches(), numbers);
    }

    static async Task<(int Cases, int Orders, long Rows)> CopyAsync(IEnumerable<SimulatedBatch> batches, NpgsqlConnection connection, BulkCopy copy, Action<int> tell, CancellationToken ct)
    {
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var ahead = Channel.CreateBounded<SimulatedBatch>(BatchesAhead);
        var living = Task.Run(async () =>
        {
            Exception? failure = null;
            try
            {
                foreach (var batch in batches) await ahead.Writer.WriteAsync(batch, broken.Token);
            }
            catch (Exception e)
            {
                failure = e;
            }
            ahead.Writer.Complete(failure);
        }, CancellationToken.None);
        var (cases, orders, rows) = (0, 0, 0L);
        try
        {
            await foreach (var batch in ahead.Reader.ReadAllAsync(ct))
            {
                rows += copy.Write(connection, batch.Rows);
                (cases, orders) = (cases + batch.Cases, orders + batch.Orders);
                tell(cases + orders);
            }
        }
        finally
        {
            await broken.CancelAsync();
            await living;
        }
        return (cases, orders, rows);
    }

    /// <summary>The next real case goes on where the simulation ended.</summary>
    static async Task KeepSerialsAsync(NpgsqlConnection connection, SerialNumbers numbers, CancellationToken ct)
    {
        var last = numbers.Last.ToList();
        await using var command = new NpgsqlCommand("""
            insert into number_series (series, period, last) select * from unnest($1::text[], $2::text[], $3::int[])
            on conflict (series, period) do update set last = greatest(number_series.last, excluded.last)
            """, connection);
        command.Parameters.AddWithValue(last.Select(l => l.Series).ToArray());
        command.Parameters.AddWithValue(last.Select(l => l.Period).ToArray());
        command.Parameters.AddWithValue(last.Select(l => l.Last).ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>So that the first reader has good plans.</summary>
    async Task AnalyzeAsync(NpgsqlConnection connection, BulkCopy copy, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var command = new NpgsqlCommand($"analyze {string.Join(", ", copy.Written.Select(t => $"\"{t}\""))}", connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
