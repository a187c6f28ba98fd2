using Npgsql;
using Zhengtong.Platform.Data;

namespace Zhengtong.Platform.Audit;

/// <summary>
/// Seals the journal (流水封存), once a minute: the heads of the chains that grew go under one root, the root into the
/// database and, first, into a file outside it. What was sealed cannot change, vanish or be put in another order unnoticed.
/// </summary>
public sealed class JournalSealing(CountySources sources, CurrentCounty current, SealFolder folder, TimeProvider time)
{
    public const string JobName = "journal-seal";

    const int MostChains = 20_000;

    /// <summary>Seals up to 20,000 chains; says whether there may be more.</summary>
    public async Task<bool> Run(CancellationToken ct)
    {
        await using var connection = await sources.Of(current.County).OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var heads = await TakeAsync(connection, ct);
        if (heads.Count == 0) return false;
        var (no, previous) = await LastAsync(connection, ct);
        var (root, at, file) = (new SealRoot(previous), ChinaClock.Now(time), folder.Of(current.County));
        foreach (var (id, length, head) in heads)
            root.Add(id, length, head);
        var sealedRoot = root.Take();
        await WriteAsync(connection, no + 1, at, sealedRoot, heads, ct);
        await file.PrepareAsync(no + 1, at, sealedRoot);
        await transaction.CommitAsync(ct);
        await file.KeepAsync(no + 1);
        return heads.Count == MostChains;
    }

    static async Task<List<(Guid Id, int Length, byte[] Head)>> TakeAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            with grown as materialized (select id from journal_chain where length > sealed_length order by id limit $1 for update skip locked),
            taken as (update journal_chain c set sealed_length = c.length from grown g where c.id = g.id returning c.id, c.length, c.head)
            select id, length, head from taken order by id
            """, connection);
        command.Parameters.AddWithValue(MostChains);
        var heads = new List<(Guid, int, byte[])>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            heads.Add((reader.GetGuid(0), reader.GetInt32(1), reader.GetFieldValue<byte[]>(2)));
        return heads;
    }

    static async Task<(int No, byte[] Root)> LastAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select no, root from journal_seal order by no desc limit 1", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (reader.GetInt32(0), reader.GetFieldValue<byte[]>(1)) : (0, SealRoot.First);
    }

    static async Task WriteAsync(NpgsqlConnection connection, int no, DateTimeOffset at, byte[] root, List<(Guid Id, int Length, byte[] Head)> heads, CancellationToken ct)
    {
        await using (var command = new NpgsqlCommand("insert into journal_seal (no, at, root) values ($1, $2, $3)", connection))
        {
            command.Parameters.AddWithValue(no);
            command.Parameters.AddWithValue(at.ToUniversalTime());
            command.Parameters.AddWithValue(root);
            await command.ExecuteNonQueryAsync(ct);
        }
        await using var copy = await connection.BeginBinaryImportAsync("copy journal_seal_head (seal_no, chain_id, length, head) from stdin binary", ct);
        foreach (var (id, length, head) in heads)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(no, ct);
            await copy.WriteAsync(id, ct);
            await copy.WriteAsync(length, ct);
            await copy.WriteAsync(head, ct);
        }
        await copy.CompleteAsync(ct);
    }
}
