using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>Lets what is under way in a post follow to whoever acts in it after other people were set (岗位换人后移交), a bounded number at a time.</summary>
[Act("岗位换人后移交", OrganisationAccess.Manage)]
sealed class FollowPost : IAct<int>
{
    public Guid Post { get; init; }

    public async Task<int> Handle(Acting acting)
    {
        var post = await acting.Db.Posts.FirstAsync(p => p.Id == Post);
        var to = await acting.Db.People.Where(p => p.Id == post.ActingId).Select(p => p.Name).FirstAsync();
        var behind = await acting.Db.Commitments.Include(c => c.Chain)
            .Where(c => c.ClosedAt == null && c.PostId == Post && c.PersonId != null && c.PersonId != post.ActingId).OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(PostMoves.Batch + 1).ToListAsync();
        foreach (var commitment in behind.Take(PostMoves.Batch))
        {
            commitment.HoldBy(commitment.UnitId, Post, post.ActingId);
            acting.Record(commitment.Chain, $"岗位换人，由{to}接办");
        }
        if (behind.Count > PostMoves.Batch) acting.Tell(new PostStaffed(Post));
        return Math.Min(behind.Count, PostMoves.Batch);
    }
}

/// <summary>
/// What somebody held when they left or went elsewhere goes to whoever acts in its post now, and without a post into the
/// unit's pool (离岗、调动后退回待认领), a bounded number at a time.
/// </summary>
[Act("退回待认领", OrganisationAccess.Manage)]
sealed class ReturnToPool : IAct<int>
{
    public Guid Person { get; init; }

    public Guid Unit { get; init; }

    public required string Why { get; init; }

    public async Task<int> Handle(Acting acting)
    {
        var name = await acting.Db.People.Where(p => p.Id == Person).Select(p => p.Name).FirstAsync();
        var held = await acting.Db.Commitments.Include(c => c.Chain)
            .Where(c => c.ClosedAt == null && c.PersonId == Person && c.UnitId == Unit).OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(PostMoves.Batch + 1).ToListAsync();
        foreach (var commitment in held.Take(PostMoves.Batch))
        {
            var acts = await acting.Db.Posts.Where(p => p.Id == commitment.PostId && p.ActingId != Person).Select(p => (Guid?)p.ActingId).FirstOrDefaultAsync();
            commitment.HoldBy(commitment.UnitId, acts is null ? null : commitment.PostId, acts);
            acting.Record(commitment.Chain, acts is null ? $"{name}{Why}，退回单位待认领" : $"{name}{Why}，由岗位上当值的人接办");
        }
        if (held.Count > PostMoves.Batch) acting.Tell(new PersonGone(Person, Unit, Why));
        return Math.Min(held.Count, PostMoves.Batch);
    }
}
