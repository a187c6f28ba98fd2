using Npgsql;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Outbox;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Benchmarks;

/// <summary>A series of acts as the rows it writes: noted once in the program, written again without it, one NpgsqlBatch for each transaction.</summary>
sealed class Replay(IReadOnlyList<IReadOnlyList<Statement>> transactions, DateTimeOffset since, IReadOnlySet<string> unlike)
{
    static int replayed = Random.Shared.Next();

    public int Transactions => transactions.Count;

    public int Rows => transactions.Sum(t => t.Count);

    /// <summary>Goes through the series three times: that what is kept in memory is there, that it shows which texts are another every time, and to note it.</summary>
    public static async Task<Replay> RecordAsync(InProcess inside, Func<Noted, Task> series)
    {
        Noted first = new(inside), before = new(inside), noted = new(inside);
        await series(first);
        await series(before);
        var since = TimeProvider.System.GetUtcNow();
        await series(noted);
        return new(noted.Transactions, since, Texts(noted).Except(Texts(before)).Where(t => t.Length is >= 8 and <= 40).ToHashSet());
    }

    static IEnumerable<string> Texts(Noted noted) => noted.Transactions.SelectMany(t => t).SelectMany(s => s.Parameters).Select(p => p.Value).OfType<string>();

    public async Task<int> WriteAsync(NpgsqlDataSource source)
    {
        var ids = new Dictionary<Guid, Guid>();
        var tail = Interlocked.Increment(ref replayed).ToString("X8");
        object? Anew(object? value) => value switch
        {
            Guid id when IsNew(id) => ids.TryGetValue(id, out var known) ? known : ids[id] = Guid.CreateVersion7(),
            string text when unlike.Contains(text) => text[..^8] + tail, // numbers and codes, no two alike
            _ => value,
        };
        // What the raw side leaves in the outbox is given up: the program is not to deliver it while it is measured itself.
        object? Undelivered(object? value) => value is int ? OutboxJob.MostAttempts : Anew(value);
        foreach (var transaction in transactions)
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var batch = new NpgsqlBatch(connection);
            foreach (var statement in transaction)
                batch.BatchCommands.Add(statement.Command(statement.Sql.StartsWith("INSERT INTO outbox_message", StringComparison.Ordinal) ? Undelivered : Anew));
            await batch.ExecuteNonQueryAsync();
        }
        return transactions.Count;
    }

    /// <summary>Whether the program made this identifier in the noted series; it carries its time.</summary>
    bool IsNew(Guid id)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        var milliseconds = ((long)bytes[0] << 40) | ((long)bytes[1] << 32) | ((long)bytes[2] << 24) | ((long)bytes[3] << 16) | ((long)bytes[4] << 8) | bytes[5];
        return bytes[6] >> 4 == 7 && milliseconds >= since.ToUnixTimeMilliseconds();
    }
}

/// <summary>Acts run in this process, with what each wrote.</summary>
sealed class Noted(InProcess inside)
{
    readonly List<IReadOnlyList<Statement>> transactions = [];

    public IReadOnlyList<IReadOnlyList<Statement>> Transactions => transactions;

    public async Task<T> Do<T>(IAct<T> act, Caller by)
    {
        inside.Recorder.Take();
        var result = await inside.Run(act, by);
        transactions.Add([.. inside.Recorder.Take().Where(s => !s.Reads)]);
        return result;
    }
}
