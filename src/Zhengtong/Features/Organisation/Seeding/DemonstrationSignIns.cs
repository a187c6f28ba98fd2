using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation.Seeding;

/// <summary>One sign-in per role of a demonstration county (演示账号), as long as nobody has changed its password.</summary>
static class DemonstrationSignIns
{
    public static async Task<IReadOnlyList<SignInHint>> ReadAsync(IServiceProvider services, CancellationToken ct)
    {
        var counties = services.GetRequiredService<Counties>();
        if (counties.ByHost("") is not { IsDemonstration: true } county)
            return [];
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCounty>().County = county;
        var db = scope.ServiceProvider.GetRequiredService<CountyDb>();
        await db.EnterAsync(ct);
        var staff = await (from a in db.Accounts join p in db.People on a.SubjectId equals p.Id select new { a.Login, a.Stamp, p.Roles })
            .AsNoTracking().ToListAsync(ct);
        return [.. staff
            .Where(s => s.Roles.Count > 0 && s.Stamp == StableId.Of($"{county.Code}/stamp/{s.Login}"))
            .GroupBy(s => s.Roles[0]).OrderBy(role => role.Key)
            .Select(role => role.OrderByDescending(s => s.Login.EndsWith('1') || s.Login.EndsWith(".a", StringComparison.Ordinal)).ThenBy(s => s.Login, StringComparer.Ordinal).First())
            .Select(s => new SignInHint(Choices.Name(s.Roles[0]), s.Login, SeedOrganisation.DemonstrationPassword))];
    }
}
