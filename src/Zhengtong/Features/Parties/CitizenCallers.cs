using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Parties;

/// <summary>Callers from among the citizens (群众): themselves, and those who gave them a mandate in force.</summary>
sealed class CitizenCallers(Permissions permissions, TimeProvider time) : ICallerSource
{
    public async Task<Caller?> FindAsync(CountyDb db, Guid account, Guid stamp)
    {
        var party = await (from a in db.Accounts
                           join p in db.Parties on a.SubjectId equals p.Id
                           where a.Id == account && a.Stamp == stamp && a.Kind == AccountKind.Citizen
                           select p).AsNoTracking().FirstOrDefaultAsync();
        if (party is null) return null;
        var today = ChinaClock.Today(time);
        var mandates = await db.Mandates.AsNoTracking().InForce(today).Where(m => m.AgentId == party.Id).Select(m => new { m.PrincipalId, m.Matters }).ToListAsync();
        return new Caller
        {
            Id = party.Id,
            Name = party.Name,
            Roles = [Role.Citizen],
            Permissions = permissions.Of([Role.Citizen]),
            PartyIds = [party.Id, .. mandates.Where(m => m.Matters.Count == 0).Select(m => m.PrincipalId).Distinct()],
            PartySubjects = [.. mandates.SelectMany(m => m.Matters, (m, matter) => $"{m.PrincipalId}/{matter}").Distinct()],
        };
    }
}
