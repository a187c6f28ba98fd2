using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>
/// Hands a post from the one to the other of its two people (AB 岗交接): the open commitments of the post go with it, each
/// with a line in its journal. Lies here and not in Organisation, which knows no commitments.
/// </summary>
[Act("AB 岗交接", OrganisationAccess.HandOver)]
public sealed class HandOverPost : IAct<HandOverPost.Result>
{
    /// <param name="Moved">Moved at once; with <paramref name="More"/> the rest follows within seconds.</param>
    public sealed record Result(Guid HandOver, string To, int Moved, bool More);

    public Guid PostId { get; init; }

    /// <summary>Who acted when the page was read: a second click must not hand the post back.</summary>
    public Guid? From { get; init; }

    [Display(Name = "交接事由", Description = "例如：参加培训、休假、返岗")]
    [Required, StringLength(200, MinimumLength = 2)]
    public string Reason { get; init; } = "";

    [Display(Name = "预计到哪天", Description = "不定的不填")]
    public DateOnly? Until { get; init; }

    public async Task<Result> Handle(Acting acting)
    {
        var post = await acting.Db.Posts.FromSql($"select * from post where id = {PostId} for update").FirstOrDefaultAsync() ?? throw Refusal.NotFound("这个岗位");
        if (From is { } from && from != post.ActingId)
            throw Refusal.Stale("这个岗位刚刚已经交接过，没有再交一次。请看最新情况");
        if (!MayHandOver(post, acting.By))
            throw Refusal.Forbidden("只有正在当值的人、本单位负责人或系统管理员能交接这个岗位");
        if (Until < acting.Moment.Date)
            throw Refusal.Invalid(nameof(Until), "预计到哪天不能早于今天");
        var record = post.HandOver(acting.NewId(), acting.Moment, Reason.Trim(), Until);
        acting.Db.Add(record);
        var to = await acting.Db.People.FirstAsync(p => p.Id == record.ToId);
        if (to.LeftOn is not null)
            throw Refusal.NotNow("post.left", $"{to.Name}已经离岗，不能接这个岗位。请先由系统管理员调整岗位人员");
        var moved = await PostMoves.MoveAsync(acting, post, record, to.Name);
        await acting.Record(post.Id, $"岗位交给{to.Name}：{Reason.Trim()}", new { record.FromId, record.ToId, record.Until });
        return new(record.Id, to.Name, moved.Count, moved.More);
    }

    public static bool MayHandOver(Post post, Caller by) =>
        post.ActingId == by.Id || by.May(OrganisationAccess.Manage) || (by.Is(Role.UnitHead) && by.UnitId == post.UnitId);
}
