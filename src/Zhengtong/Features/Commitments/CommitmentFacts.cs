namespace Zhengtong.Features.Commitments;

/// <summary>A unit or person allowed to read a commitment (可查阅者).</summary>
public sealed class CommitmentReader
{
    public Guid CommitmentId { get; init; }

    public Guid ReaderId { get; init; }
}

/// <summary>One time the county and the party met over a commitment (服务接触): a rating hangs on it (一次一评).</summary>
public sealed class ServiceContact
{
    public Guid Id { get; init; }

    public Guid CommitmentId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>What was done (受理、办结、送达).</summary>
    public required string What { get; init; }

    public required string Channel { get; init; }

    public Guid? SiteId { get; init; }

    public Guid? WindowId { get; init; }

    public Guid UnitId { get; init; }

    public Guid? PersonId { get; init; }
}

/// <summary>
/// A fact against the rules that a tenant recorded (不规范事实): no one-time notice, late forwarding, refusal without
/// ground. Supervision judges it; the tenant only states it.
/// </summary>
public sealed class Irregularity
{
    public Guid Id { get; init; }

    public Guid CommitmentId { get; init; }

    /// <summary>What kind (<c>repeated-correction</c>, <c>late-forwarding</c> …).</summary>
    public required string Code { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid UnitId { get; init; }

    public Guid? PersonId { get; init; }

    public required string Detail { get; init; }

    /// <summary>The rule it breaks.</summary>
    public required string Basis { get; init; }
}

/// <summary>Told when a tenant recorded an irregularity.</summary>
public sealed record IrregularityRecorded(Guid Commitment, Guid Irregularity);

/// <summary>Told when a clock reached a level it had not reached before.</summary>
/// <param name="Clock">The clock's name.</param>
/// <param name="At">When it reached it; the sweep may come later.</param>
public sealed record ClockLevelReached(Guid Commitment, string Kind, string Clock, ClockLevel Level, DateTimeOffset At, bool Expired);

/// <summary>Told when a commitment ended.</summary>
public sealed record CommitmentClosed(Guid Commitment, string Kind, string Outcome);
