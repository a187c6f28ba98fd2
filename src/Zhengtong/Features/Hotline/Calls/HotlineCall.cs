using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>A call to the hotline (来电): offered by the telephone system, answered by an agent, or given up before. What was wanted stands in orders.</summary>
public sealed class HotlineCall
{
    public Guid Id { get; init; }

    /// <summary>The telephone system's identifier; orders and callers taken down in the call carry it.</summary>
    public required string Line { get; init; }

    public byte[]? PhoneSecret { get; init; }

    public byte[]? PhoneIndex { get; init; }

    /// <summary>Null when the number is withheld.</summary>
    public string? PhoneMasked { get; init; }

    public DateTimeOffset OfferedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Guid? AgentId { get; private set; }

    public bool IsRinging => AnsweredAt is null && EndedAt is null;

    /// <summary>Taken by an agent (接听).</summary>
    public void Answer(Moment moment)
    {
        if (EndedAt is not null) throw Refusal.NotNow("call.ended", "对方已经挂断");
        if (AnsweredAt is not null) throw Refusal.NotNow("call.answered", "这通电话已经有人接了");
        (AnsweredAt, AgentId) = (moment.At, moment.By.Id);
    }

    /// <summary>Hung up by either side (挂断); without an answer before it was given up (呼损).</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at < (AnsweredAt ?? OfferedAt) ? AnsweredAt ?? OfferedAt : at;
}
