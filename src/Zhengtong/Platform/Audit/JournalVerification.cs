using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zhengtong.Platform.Data;

namespace Zhengtong.Platform.Audit;

/// <summary>
/// Recomputes a county's journal (流水核验): every chain, every root, and the roots kept outside the database. Reads along
/// indexes as a stream, so that its memory does not grow with the journal.
/// </summary>
public sealed class JournalVerification(CountySources sources, SealFolder folder)
{
    const string EntryColumns = "e.chain_id, e.seq, e.at, e.by_id, e.by_name, e.act, e.summary, e.data, e.hash";

    /// <summary>Checks one chain against its seals.</summary>
    public async Task<ChainCheck> ChainAsync(CountyDb db, Guid id, CancellationToken ct)
    {
        await db.EnterAsync(ct);
        var chain = await db.Set<JournalChain>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct);
        var heads = (await db.Database.SqlQuery<SealedHead>($"select length, head from journal_seal_head where chain_id = {id} order by length").ToListAsync(ct)).ToLookup(h => h.Length, h => h.Head);
        var (walk, findings) = (new ChainWalk(id), new List<JournalFinding>());
        await foreach (var entry in db.Set<JournalEntry>().AsNoTracking().Where(e => e.ChainId == id).OrderBy(e => e.Seq).AsAsyncEnumerable())
            findings.AddRange(walk.Next(entry, heads[entry.Seq].FirstOrDefault()));
        findings.AddRange(walk.End(chain?.Length, chain?.Head));
        var last = heads.Select(h => h.Key).DefaultIfEmpty().Max();
        if (last > walk.Length) findings.Add(new(id, $"封存时有 {last} 条，现在只有 {walk.Length} 条"));
        return new(walk.Length, Math.Min(last, walk.Length), findings);
    }

    /// <summary>Checks all chains and seals of a county as they stand at one instant.</summary>
    /// <param name="tell">Called with each finding as it is found.</param>
    public async Task<JournalReport> CountyAsync(County county, Func<JournalFinding, Task> tell, CancellationToken ct)
    {
        await using var connection = await sources.Of(county).OpenConnectionAsync(ct);
        var (transaction, roots, faults) = await StandStillAsync(connection, county, ct);
        await using var _ = transaction;
        long findings = 0;
        async Task Tell(JournalFinding finding)
        {
            findings++;
            await tell(finding);
        }
        foreach (var fault in faults)
            await Tell(new(null, fault));
        var (chains, entries) = await ChainsAsync(connection, Tell, ct);
        await MissingAsync(connection, Tell, ct);
        var seals = await new SealCheck(connection, roots).RunAsync(Tell, ct);
        return new(chains, entries, seals) { Findings = findings };
    }

    /// <summary>Database and seal file of the same instant: sealing waits while the snapshot is taken and the file is read.</summary>
    async Task<(NpgsqlTransaction, IReadOnlyDictionary<int, SealFile.Line>, IReadOnlyList<string>)> StandStillAsync(NpgsqlConnection connection, County county, CancellationToken ct)
    {
        await using var hold = new NpgsqlCommand("select pg_advisory_lock(hashtextextended($1, 0))", connection);
        hold.Parameters.AddWithValue($"{county.Code}/{JournalSealing.JobName}");
        await hold.ExecuteNonQueryAsync(ct);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
            var (roots, faults) = await folder.Of(county).ReadAsync(ct);
            return (transaction, roots, faults);
        }
        finally
        {
            hold.CommandText = "select pg_advisory_unlock(hashtextextended($1, 0))";
            await hold.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    static async Task<(long Chains, long Entries)> ChainsAsync(NpgsqlConnection connection, Func<JournalFinding, Task> tell, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"""
            select {EntryColumns}, h.head, c.length, c.head from journal_entry e
            left join journal_seal_head h on h.chain_id = e.chain_id and h.length = e.seq
            left join journal_chain c on c.id = e.chain_id
            order by e.chain_id, e.seq
            """, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(ct);
        (ChainWalk? walk, int? length, byte[]? head) = (null, null, null);
        (long chains, long entries) = (0, 0);
        while (await reader.ReadAsync(ct))
        {
            var entry = EntryOf(reader);
            if (walk?.Chain != entry.ChainId)
            {
                foreach (var finding in walk?.End(length, head) ?? []) await tell(finding);
                (walk, chains) = (new ChainWalk(entry.ChainId), chains + 1);
                length = reader.IsDBNull(10) ? null : reader.GetInt32(10);
                head = reader.IsDBNull(11) ? null : reader.GetFieldValue<byte[]>(11);
            }
            entries++;
            foreach (var finding in walk.Next(entry, reader.IsDBNull(9) ? null : reader.GetFieldValue<byte[]>(9))) await tell(finding);
        }
        foreach (var finding in walk?.End(length, head) ?? []) await tell(finding);
        return (chains, entries);
    }

    /// <summary>What was sealed, or registered, and has no entry any more.</summary>
    static async Task MissingAsync(NpgsqlConnection connection, Func<JournalFinding, Task> tell, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            select h.chain_id, max(h.length) from journal_seal_head h
            where not exists (select from journal_entry e where e.chain_id = h.chain_id and e.seq = h.length) group by h.chain_id
            union
            select c.id, c.length from journal_chain c where c.length > 0 and not exists (select from journal_entry e where e.chain_id = c.id)
            """, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            await tell(new(reader.GetGuid(0), $"封存或登记过的第 {reader.GetInt32(1)} 条不见了"));
    }

    static JournalEntry EntryOf(NpgsqlDataReader row) => new()
    {
        ChainId = row.GetGuid(0),
        Seq = row.GetInt32(1),
        At = row.GetFieldValue<DateTimeOffset>(2),
        ById = row.GetGuid(3),
        ByName = row.GetString(4),
        Act = row.GetString(5),
        Summary = row.GetString(6),
        Data = row.IsDBNull(7) ? null : row.GetString(7),
        Hash = row.GetFieldValue<byte[]>(8),
    };

    sealed record SealedHead(int Length, byte[] Head);
}
