using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Simulation;

/// <summary>Invented cases belong into a county of invented people, whose every page says so (演示县).</summary>
static class Demonstration
{
    /// <summary>Makes a county without people a demonstration.</summary>
    /// <returns>False when real people work there.</returns>
    public static async Task<bool> EnsureAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<CountyDb>();
        if (db.County.IsDemonstration) return true;
        await db.EnterAsync(ct);
        if (await db.People.AnyAsync(ct)) return false;
        await db.LeaveAsync(ct);
        await using var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand("update shared.county set is_demonstration = true where code = $1");
        command.Parameters.AddWithValue(db.County.Code);
        await command.ExecuteNonQueryAsync(ct);
        var file = CountyFile.Read(Path.Combine(Installation.ReferenceFolder, "counties", db.County.Code + ".json"));
        await services.GetRequiredService<SeedOrganisation>().RunAsync(file with { IsDemonstration = true });
        return true;
    }
}
