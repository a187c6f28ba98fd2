using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Sets up a post (设岗).</summary>
[Act("设岗", OrganisationAccess.Manage)]
public sealed class AddPost : PostForm
{
    [Display(Name = "哪个单位"), Required]
    public Guid? Unit { get; init; }

    public override async Task<Guid> Handle(Acting acting)
    {
        var unit = await acting.Db.Units.FirstOrDefaultAsync(u => u.Id == Unit && u.AbolishedOn == null) ?? throw Refusal.Invalid(nameof(Unit), "请选一个没有撤销的单位");
        if (await acting.Db.Posts.AnyAsync(p => p.UnitId == unit.Id && p.Name == Name.Trim())) throw Refusal.Invalid(nameof(Name), "这个单位已经有同名的岗位");
        var (holder, standIn) = await PeopleAsync(acting, unit.Id);
        var post = new Post { Id = acting.NewId(), UnitId = unit.Id, Name = Name.Trim(), HolderId = holder.Id, StandInId = standIn?.Id }.Begin();
        acting.Db.Add(post);
        await acting.Record(post.Id, $"设岗“{post.Name}”：{Said(holder, standIn)}");
        return post.Id;
    }
}
