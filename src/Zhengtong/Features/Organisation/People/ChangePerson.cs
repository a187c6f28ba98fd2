using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>
/// Changes what a person is and where (人员调整): name, unit, site, window, roles. The sessions end, so that what was allowed
/// before is not allowed a minute longer. Who goes to another unit leaves what was in hand to the unit.
/// </summary>
[Act("调整工作人员", OrganisationAccess.Manage)]
public sealed class ChangePerson : PersonForm
{
    public Guid Id { get; init; }

    public override async Task<Guid> Handle(Acting acting)
    {
        var (person, account) = await acting.StaffAsync(Id);
        if (person.LeftOn is not null) throw Refusal.NotNow("person.left", $"{person.Name}已经离岗，不能再调整");
        if (Id == acting.By.Id && !Roles.Contains(Role.Administrator)) throw Refusal.Invalid(nameof(Roles), "不能去掉自己的系统管理员角色，请另一位管理员来办");
        var before = new { person.Name, person.UnitId, person.SiteId, person.WindowId, person.Title, person.Roles };
        if (Unit != person.UnitId) await acting.DemandNoPostAsync(person, "调到别的单位");
        person.Name = Name.Trim();
        await PlaceAsync(acting, person);
        acting.EndSessions(account);
        var moved = person.UnitId != before.UnitId;
        if (moved) acting.Tell(new PersonGone(person.Id, before.UnitId, "调动"));
        await acting.Record(account.Id, moved ? $"{person.Name}调到别的单位" : $"调整{person.Name}的岗位信息或角色", new { before, after = new { person.UnitId, person.Roles } });
        return person.Id;
    }
}
