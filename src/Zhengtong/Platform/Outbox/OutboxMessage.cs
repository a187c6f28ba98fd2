namespace Zhengtong.Platform.Outbox;

/// <summary>Something to be told to one subscriber after the commit (发件箱): at least once, retried with growing pauses.</summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; }

    /// <summary>The subscriber (<c>Supervision.RaiseCard</c>).</summary>
    public required string Subscriber { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before; moved on after a failure.</summary>
    public DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Why the last try failed.</summary>
    public string? Error { get; set; }
}
