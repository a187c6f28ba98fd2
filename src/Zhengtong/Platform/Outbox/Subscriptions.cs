using System.Text.Json;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Outbox;

/// <summary>Who listens to what: features subscribe when they register, and speak up the arrows only this way.</summary>
public sealed class Subscriptions(IEnumerable<Subscription> all)
{
    readonly ILookup<Type, Subscription> byEvent = all.ToLookup(s => s.Event);
    readonly Dictionary<string, Subscription> byName = all.ToDictionary(s => s.Name);

    public IEnumerable<OutboxMessage> Messages(object happened, Acting acting) =>
        byEvent[happened.GetType()].Select(s => new OutboxMessage
        {
            Id = acting.NewId(),
            Subscriber = s.Name,
            Payload = JsonSerializer.Serialize(happened, happened.GetType(), Json.Options),
            CreatedAt = acting.At,
            DueAt = acting.At,
        });

    public Subscription? Find(string name) => byName.GetValueOrDefault(name);
}

/// <summary>One listener: the event it waits for, and what it does with it, as acts of the system user.</summary>
public sealed record Subscription(string Name, Type Event, Func<IServiceProvider, object, CancellationToken, Task> Deliver)
{
    public static Subscription On<TEvent>(string name, Func<IServiceProvider, TEvent, CancellationToken, Task> deliver) =>
        new(name, typeof(TEvent), (services, e, ct) => deliver(services, (TEvent)e, ct));
}
