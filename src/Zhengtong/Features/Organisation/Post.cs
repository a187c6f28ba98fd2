using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>
/// A post (岗位) with its holder (A 岗) and stand-in (B 岗). A absent, B has the same rights and duties
/// (AB 岗制度); every hand-over is recorded.
/// </summary>
public sealed class Post
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public required string Name { get; set; }

    public Guid HolderId { get; set; }

    public Guid? StandInId { get; set; }

    /// <summary>Who does the work now: the holder or the stand-in.</summary>
    public Guid ActingId { get; private set; }

    /// <summary>A post starts with its holder at work.</summary>
    public Post Begin()
    {
        ActingId = HolderId;
        return this;
    }

    /// <summary>Sets its two people. Whoever acted and is none of them any more is relieved by the holder.</summary>
    public void Staff(Guid holder, Guid? standIn)
    {
        (HolderId, StandInId) = (holder, standIn);
        if (ActingId != holder && ActingId != standIn) ActingId = holder;
    }

    /// <summary>Gives the work to the other of the two.</summary>
    /// <exception cref="Refusal">There is no stand-in.</exception>
    public HandOver HandOver(Guid id, Moment moment, string reason, DateOnly? until)
    {
        var to = ActingId == HolderId ? StandInId : HolderId;
        if (to is null)
            throw Refusal.NotNow("post.no-stand-in", $"“{Name}”没有设 B 岗，请先由系统管理员设置");
        var record = new HandOver { Id = id, PostId = Id, FromId = ActingId, ToId = to.Value, At = moment.At, Reason = reason, Until = until };
        ActingId = to.Value;
        return record;
    }
}

/// <summary>One hand-over between A and B (交接记录).</summary>
public sealed class HandOver
{
    public Guid Id { get; init; }

    public Guid PostId { get; init; }

    public Guid FromId { get; init; }

    public Guid ToId { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Reason { get; init; }

    /// <summary>Expected last day of absence.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Number of open commitments that went with it.</summary>
    public int Moved { get; set; }
}
