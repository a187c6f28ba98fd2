using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Records that a person left (人员离岗): the account is closed, what was in hand waits in the unit's pool.</summary>
[Act("办理离岗", OrganisationAccess.Manage)]
public sealed class ReleasePerson : IAct<Guid>
{
    public Guid Id { get; init; }

    public async Task<Guid> Handle(Acting acting)
    {
        var (person, account) = await acting.StaffAsync(Id);
        if (person.LeftOn is not null) throw Refusal.NotNow("person.left", $"{person.Name}已经离岗");
        if (Id == acting.By.Id) throw Refusal.NotNow("person.self", "不能给自己办离岗，请另一位管理员来办");
        await acting.DemandNoPostAsync(person, "离岗");
        person.LeftOn = acting.Moment.Date;
        acting.EndSessions(account);
        account.Close(acting.At, account.Stamp);
        acting.Tell(new PersonGone(person.Id, person.UnitId, "离岗"));
        await acting.Record(account.Id, $"{person.Name}离岗，账号停用");
        return person.Id;
    }
}
