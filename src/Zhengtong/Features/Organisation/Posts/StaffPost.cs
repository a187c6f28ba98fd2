using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Gives a post other people (岗位换人); what is under way in it follows to whoever acts now.</summary>
[Act("岗位换人", OrganisationAccess.Manage)]
public sealed class StaffPost : PostForm
{
    public Guid Id { get; init; }

    public override async Task<Guid> Handle(Acting acting)
    {
        var post = await acting.Db.Posts.FirstOrDefaultAsync(p => p.Id == Id) ?? throw Refusal.NotFound("这个岗位");
        if (await acting.Db.Posts.AnyAsync(p => p.UnitId == post.UnitId && p.Id != Id && p.Name == Name.Trim())) throw Refusal.Invalid(nameof(Name), "这个单位已经有同名的岗位");
        var (holder, standIn) = await PeopleAsync(acting, post.UnitId);
        var before = new { post.Name, post.HolderId, post.StandInId };
        post.Name = Name.Trim();
        post.Staff(holder.Id, standIn?.Id);
        await acting.Record(post.Id, $"岗位“{post.Name}”改为{Said(holder, standIn)}", new { before });
        acting.Tell(new PostStaffed(post.Id));
        return post.Id;
    }
}
