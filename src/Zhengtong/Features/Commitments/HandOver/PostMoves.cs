using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>Told when a hand-over left commitments that are still to follow.</summary>
public sealed record HandOverUnfinished(Guid HandOver);

/// <summary>Lets the open commitments of a post follow to whoever acts in it now, a bounded number at a time.</summary>
static class PostMoves
{
    public const int Batch = 200;

    /// <summary>Moves one batch; what is left is told as <see cref="HandOverUnfinished"/>. Right in any order and harmless when repeated.</summary>
    public static async Task<(int Count, bool More)> MoveAsync(Acting acting, Post post, HandOver record, string to)
    {
        var people = new[] { post.HolderId, post.StandInId ?? post.HolderId }.Where(p => p != post.ActingId).ToList();
        var behind = await acting.Db.Commitments.Include(c => c.Chain)
            .Where(c => c.ClosedAt == null && c.PostId == post.Id && people.Contains(c.PersonId!.Value)).OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(Batch + 1).ToListAsync();
        foreach (var commitment in behind.Take(Batch))
        {
            commitment.HoldBy(commitment.UnitId, post.Id, post.ActingId);
            acting.Record(commitment.Chain, $"岗位交接，由{to}接办：{record.Reason}", new { HandOver = record.Id });
        }
        var more = behind.Count > Batch;
        record.Moved += Math.Min(behind.Count, Batch);
        if (more) acting.Tell(new HandOverUnfinished(record.Id));
        return (Math.Min(behind.Count, Batch), more);
    }
}

/// <summary>Lets the next batch follow a hand-over.</summary>
[Act("交接余下的件", OrganisationAccess.HandOver)]
sealed class FinishHandOver : IAct<int>
{
    public Guid HandOver { get; init; }

    public async Task<int> Handle(Acting acting)
    {
        var record = await acting.Db.Set<HandOver>().FirstAsync(h => h.Id == HandOver);
        var post = await acting.Db.Posts.FirstAsync(p => p.Id == record.PostId);
        var to = await acting.Db.People.Where(p => p.Id == post.ActingId).Select(p => p.Name).FirstAsync();
        return (await PostMoves.MoveAsync(acting, post, record, to)).Count;
    }
}
