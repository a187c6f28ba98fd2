using Npgsql;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features;

/// <summary>Brings an installation up to date (安装与升级): schema, shared reference data, and every county's own.</summary>
public sealed class Installation(NpgsqlDataSource source, Counties counties, IServiceScopeFactory scopes)
{
    /// <summary>The reference data shipped beside the program.</summary>
    public static string ReferenceFolder => Path.Combine(AppContext.BaseDirectory, "reference");

    /// <param name="reference">The folder of reference data shipped with the product.</param>
    /// <param name="demonstration">Fill new counties with invented people and cases, and say so on every page.</param>
    public async Task RunAsync(string reference, bool demonstration, CancellationToken ct = default)
    {
        await Migrator.MigrateAsync(source, [], ct);
        var files = Directory.GetFiles(Path.Combine(reference, "counties"), "*.json").Order(StringComparer.Ordinal).Select(CountyFile.Read).ToList();
        foreach (var file in files)
            await SeedShared.RegisterAsync(source, file, demonstration, ct);
        await Migrator.MigrateAsync(source, [], ct);
        await SeedShared.CalendarAsync(source, Path.Combine(reference, "holidays.json"), ct);
        await SeedShared.RegionsAsync(source, Path.Combine(reference, "regions.tsv"), ct);
        await BaseCatalogue.LoadAsync(source, Path.Combine(reference, "matters.tsv"), ct);
        await counties.ReadAsync(ct);
        foreach (var county in counties.All)
            await SeedAsync(county, reference, ct);
    }

    async Task SeedAsync(County county, string reference, CancellationToken ct)
    {
        foreach (var feature in AllFeatures.List)
        {
            using var scope = scopes.CreateScope();
            scope.ServiceProvider.GetRequiredService<CurrentCounty>().County = county;
            await feature.SeedAsync(new SeedContext(scope.ServiceProvider, county, reference, ct));
        }
    }
}
