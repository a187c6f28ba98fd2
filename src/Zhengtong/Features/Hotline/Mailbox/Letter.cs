using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>A letter to the head of the county (县长信箱来信): an order of that source, and the code by which its writer follows it.</summary>
public sealed class Letter
{
    /// <summary>Of the order.</summary>
    public Guid Id { get; init; }

    /// <summary>Told to the writer alone (查询码).</summary>
    public required string Code { get; init; }
}

/// <summary>
/// A letter with its reply as everybody may read them (公开的来信): copies, edited and without names, numbers and addresses. The
/// letter itself is never shown. Taken down it stays known that it was published.
/// </summary>
public sealed class PublishedLetter
{
    public Guid Id { get; init; }

    public Guid OrderId { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string Reply { get; init; }

    /// <summary>The unit that replied.</summary>
    public Guid UnitId { get; init; }

    public required string TopicCode { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset RepliedAt { get; init; }

    public DateTimeOffset PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public string? WithdrawalReason { get; private set; }

    public void Withdraw(string reason, Moment moment)
    {
        if (WithdrawnAt is not null) throw Refusal.NotNow("letter.withdrawn", "这封来信已经撤下，不用再撤");
        (WithdrawnAt, WithdrawnBy, WithdrawalReason) = (moment.At, moment.By.Name, reason);
    }
}
