using System.Text;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Audit;

/// <summary>
/// The end of one journal (流水链): how many entries there are and the hash of the last. One chain for each commitment
/// and each account. Its length is the version of what it belongs to: two acts on the same state cannot both be written.
/// </summary>
public sealed class JournalChain(Guid id)
{
    static readonly byte[] Origin = new byte[32];

    public Guid Id { get; private init; } = id;

    /// <summary>Number of entries; the concurrency token.</summary>
    public int Length { get; private set; }

    /// <summary>SM3 of the last entry, 32 bytes.</summary>
    public byte[] Head { get; private set; } = Origin;

    /// <summary>Adds an entry and moves the head.</summary>
    public JournalEntry Append(Moment moment, string act, string summary, string? data)
    {
        var entry = new JournalEntry
        {
            ChainId = Id,
            Seq = Length + 1,
            At = moment.At,
            ById = moment.By.Id,
            ByName = moment.By.Name,
            Act = act,
            Summary = summary,
            Data = data,
        };
        entry.Hash = entry.HashAfter(Head);
        (Length, Head) = (entry.Seq, entry.Hash);
        return entry;
    }
}

/// <summary>One act, recorded (流水): never changed, never removed.</summary>
public sealed class JournalEntry
{
    public Guid ChainId { get; init; }

    /// <summary>1, 2, 3 … within the chain.</summary>
    public int Seq { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid ById { get; init; }

    public required string ByName { get; init; }

    /// <summary>The act's class name (AcceptCase).</summary>
    public required string Act { get; init; }

    /// <summary>What happened, in plain Chinese.</summary>
    public required string Summary { get; init; }

    /// <summary>Further facts as JSON text; text, so that what was hashed is what is kept.</summary>
    public string? Data { get; init; }

    /// <summary>SM3 over the previous hash and this entry.</summary>
    public byte[] Hash { get; set; } = [];

    /// <summary>The hash this entry must have when it follows an entry with the given hash.</summary>
    public byte[] HashAfter(byte[] previous)
    {
        var text = string.Join('\u001f', ChainId.ToString("N"), Seq, At.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ"), ById.ToString("N"), ByName, Act, Summary, Data);
        return Sm3.Hash([.. previous, .. Encoding.UTF8.GetBytes(text)]);
    }
}
