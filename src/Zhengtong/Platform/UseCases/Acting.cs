using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Outbox;

namespace Zhengtong.Platform.UseCases;

/// <summary>An act under way: who, when, the county's data, and what it leaves behind (journal, outbox).</summary>
public sealed class Acting(CountyDb db, Moment moment, string act, IServiceProvider services)
{
    int ids;

    public CountyDb Db => db;

    public Moment Moment => moment;

    public Caller By => moment.By;

    public DateTimeOffset At => moment.At;

    /// <summary>The act's class name, as written to the journal.</summary>
    public string Act => act;

    public T Use<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>A new identifier, ordered by time and within the act by the order of asking: what an act makes can be shown in that order.</summary>
    public Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(moment.At).TryWriteBytes(bytes, bigEndian: true, out _);
        // The twelve bits after the time may count (RFC 9562, 6.2, method 1).
        (bytes[6], bytes[7]) = ((byte)(0x70 | ((ids >> 8) & 0x0F)), (byte)ids);
        ids++;
        return new(bytes, bigEndian: true);
    }

    /// <summary>Writes one line to the journal of a chain, and the change of the chain with it.</summary>
    /// <param name="chain">The chain of the commitment, account or other thing the act concerns.</param>
    /// <param name="summary">What happened, in plain Chinese, for a reader of the page.</param>
    /// <param name="data">What a later reader needs to prove it; personal data does not belong here.</param>
    public void Record(JournalChain chain, string summary, object? data = null) =>
        db.Add(chain.Append(moment, act, summary, data is null ? null : JsonSerializer.Serialize(data, Json.Options)));

    /// <summary>Writes to the journal of something that is no commitment (an account, a matter): its chain is made at need.</summary>
    public async Task Record(Guid subject, string summary, object? data = null)
    {
        var chain = await db.Set<JournalChain>().FindAsync(subject);
        if (chain is null)
            db.Add(chain = new JournalChain(subject));
        Record(chain, summary, data);
    }

    /// <summary>Tells whoever subscribed, after the commit: one message in the outbox for each subscriber.</summary>
    public void Tell<TEvent>(TEvent happened) where TEvent : notnull
    {
        foreach (var message in Use<Subscriptions>().Messages(happened, this))
            db.Add(message);
    }

    /// <summary>Runs another act as part of this one: same transaction, same moment, its own permission not asked again.</summary>
    public Task<TResult> Also<TResult>(IAct<TResult> other) => other.Handle(this);
}
