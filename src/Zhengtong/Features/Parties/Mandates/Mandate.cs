namespace Zhengtong.Features.Parties;

/// <summary>
/// A mandate (授权委托): the agent may apply and follow for the principal, in all matters or in some, until a day. A legal
/// representative (法定代表人) acts for the enterprise itself.
/// </summary>
public sealed class Mandate
{
    public Guid Id { get; init; }

    public Guid PrincipalId { get; init; }

    public Guid AgentId { get; init; }

    /// <summary>The agent is the enterprise's legal representative, not somebody sent by it.</summary>
    public bool Representative { get; init; }

    /// <summary>Codes of the matters it covers; empty for all.</summary>
    public List<string> Matters { get; init; } = [];

    /// <summary>The proof, as kept in the file store: a business licence.</summary>
    public string? File { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly ValidTo { get; init; }

    /// <summary>A principal's own word is confirmed as it is given; a claim to represent an enterprise when a clerk has seen its licence.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public string? ConfirmedBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public DateTimeOffset CreatedAt { get; init; }

    public void Confirm(DateTimeOffset at, string by) => (ConfirmedAt, ConfirmedBy) = (at, by);

    public void Withdraw(DateTimeOffset at) => WithdrawnAt = at;
}
