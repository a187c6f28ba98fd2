using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Outbox;

/// <summary>
/// Delivers the outbox: takes a batch that no other process holds, hands each message to its subscriber, who has a
/// transaction of its own, removes what was delivered and puts off what failed. A message that fails twelve times stays, with its error.
/// </summary>
public sealed class OutboxJob(CountyDb db, Subscriptions subscriptions, TimeProvider time, IServiceScopeFactory scopes, ILogger<OutboxJob> log)
{
    const int Batch = 50;

    /// <summary>After so many failures a message stays where it is, with its error.</summary>
    public const int MostAttempts = 12;

    static readonly string Due = $$"""
        with due as materialized (
            select id from outbox_message where due_at <= {0} and attempts < {{MostAttempts}}
            order by due_at limit {{Batch}} for update skip locked)
        select * from outbox_message where id in (select id from due)
        """;

    /// <summary>Delivers one batch; says whether there was anything.</summary>
    public async Task<bool> Run(CancellationToken ct)
    {
        var now = ChinaClock.Now(time);
        await db.EnterAsync(ct);
        var batch = await db.Set<OutboxMessage>().FromSqlRaw(Due, now.ToUniversalTime()).ToListAsync(ct);
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentCounty>().County = db.County;
        var delivered = new List<Guid>();
        foreach (var message in batch.OrderBy(m => m.CreatedAt).ThenBy(m => m.Id))
            if (await Deliver(message, scope.ServiceProvider, now, ct)) delivered.Add(message.Id);
        await db.SaveChangesAsync(ct);
        await db.Set<OutboxMessage>().Where(m => delivered.Contains(m.Id)).ExecuteDeleteAsync(ct);
        await db.LeaveAsync(ct);
        return batch.Count > 0;
    }

    async Task<bool> Deliver(OutboxMessage message, IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            var subscription = subscriptions.Find(message.Subscriber) ?? throw new InvalidOperationException($"Nobody listens as {message.Subscriber}");
            var happened = JsonSerializer.Deserialize(message.Payload, subscription.Event, Json.Options)!;
            await subscription.Deliver(services, happened, ct);
            services.GetRequiredService<CountyDb>().ChangeTracker.Clear(); // the next one finds nothing of this
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            message.Attempts++;
            message.Error = e.Message;
            message.DueAt = now.AddSeconds(Math.Pow(2, message.Attempts));
            log.LogWarning("Outbox {Subscriber} {Id} failed {Attempts}×: {Error}", message.Subscriber, message.Id, message.Attempts, e);
            await services.GetRequiredService<CountyDb>().AbandonAsync();
            return false;
        }
    }
}
