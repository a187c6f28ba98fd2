using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Organisation;

/// <summary>Callers of the staff (工作人员).</summary>
sealed class StaffCallers(Permissions permissions) : ICallerSource
{
    public async Task<Caller?> FindAsync(CountyDb db, Guid account, Guid stamp)
    {
        var person = await (from a in db.Accounts
                            join p in db.People on a.SubjectId equals p.Id
                            where a.Id == account && a.Stamp == stamp && a.Kind == AccountKind.Staff && a.ClosedAt == null && p.LeftOn == null
                            select new { Person = p, a.MustChange }).AsNoTracking().FirstOrDefaultAsync();
        if (person is null) return null;
        var caller = Of(person.Person, permissions);
        return person.MustChange ? caller with { MustChangePassword = true, Permissions = new HashSet<string> { OrganisationAccess.OwnPassword } } : caller;
    }

    public static Caller Of(Person person, Permissions permissions) => new()
    {
        Id = person.Id,
        Name = person.Name,
        Title = person.Title,
        Roles = person.Roles,
        Permissions = permissions.Of(person.Roles),
        UnitId = person.UnitId,
        SiteId = person.SiteId,
        WindowId = person.WindowId,
    };
}
