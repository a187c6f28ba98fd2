using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Parties;

/// <summary>The sign-ins of invented citizens, as long as nobody has changed their passwords.</summary>
static class DemonstrationCitizens
{
    public static async Task<IReadOnlyList<SignInHint>> ReadAsync(IServiceProvider services, CancellationToken ct)
    {
        if (services.GetRequiredService<Counties>().ByHost("") is not { IsDemonstration: true } county)
            return [];
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCounty>().County = county;
        var db = scope.ServiceProvider.GetRequiredService<CountyDb>();
        await db.EnterAsync(ct);
        var stamps = await db.Accounts.AsNoTracking().Where(a => a.Kind == AccountKind.Citizen).Select(a => a.Stamp).ToListAsync(ct);
        return [.. CountyFile.Read(Path.Combine(AppContext.BaseDirectory, "reference", "counties", county.Code + ".json")).Citizens
            .Where(c => stamps.Contains(StableId.Of($"{county.Code}/stamp/{c.Phone}")))
            .Select(c => new SignInHint($"{c.Role} {c.Name}", c.Phone, SeedOrganisation.DemonstrationPassword))];
    }
}
