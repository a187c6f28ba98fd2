using Npgsql;

namespace Zhengtong.Platform.Audit;

/// <summary>Recomputes the roots from the heads they cover, and compares them with the file outside the database.</summary>
sealed class SealCheck(NpgsqlConnection connection, IReadOnlyDictionary<int, SealFile.Line> roots)
{
    /// <returns>How many seals the database holds.</returns>
    public async Task<int> RunAsync(Func<JournalFinding, Task> tell, CancellationToken ct)
    {
        var last = 0;
        await using var command = new NpgsqlCommand("""
            select s.no, s.at, s.root, h.chain_id, h.length, h.head from journal_seal s left join journal_seal_head h on h.seal_no = s.no
            order by s.no, h.chain_id
            """, connection) { CommandTimeout = 0 };
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            (Seal? open, SealRoot? root, byte[] previous) = (null, null, SealRoot.First);
            while (await reader.ReadAsync(ct))
            {
                if (reader.GetInt32(0) is var no && no != open?.No)
                {
                    if (open is not null) await CloseAsync(open, root!, tell);
                    for (var lost = (open?.No ?? 0) + 1; lost < no; lost++) await tell(new(null, $"数据库里没有第 {lost} 号封存"));
                    previous = open?.Root ?? previous;
                    (open, root) = (new(no, reader.GetFieldValue<DateTimeOffset>(1), reader.GetFieldValue<byte[]>(2)), new(previous));
                }
                if (!reader.IsDBNull(3)) root!.Add(reader.GetGuid(3), reader.GetInt32(4), reader.GetFieldValue<byte[]>(5));
            }
            if (open is not null) await CloseAsync(open, root!, tell);
            last = open?.No ?? 0;
        }
        // Only a last root that was never marked kept may be without its row: the program died before the commit.
        foreach (var line in roots.Values.Where(l => l.No > last && (l.IsKept || l.No > last + 1)).OrderBy(l => l.No))
            await tell(new(null, $"封存文件里有第 {line.No} 号，数据库里没有：数据库被退回到了以前"));
        return last;
    }

    async Task CloseAsync(Seal seal, SealRoot root, Func<JournalFinding, Task> tell)
    {
        var name = $"第 {seal.No} 号封存（{seal.At.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm}）";
        if (!root.Take().AsSpan().SequenceEqual(seal.Root)) await tell(new(null, $"{name}的根和它封存的流水不符"));
        if (!roots.TryGetValue(seal.No, out var line)) await tell(new(null, $"{name}不在封存文件里：文件被截短、换过或删除"));
        else if (line.Root != Convert.ToHexStringLower(seal.Root)) await tell(new(null, $"{name}和封存文件里的根不同"));
    }

    sealed record Seal(int No, DateTimeOffset At, byte[] Root);
}
