using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zhengtong.Features;
using Zhengtong.Platform.Data;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>
/// What the template database holds besides the migrated schema. <paramref name="Key"/> names the content:
/// while it is unchanged a template made earlier is used again.
/// </summary>
public sealed record TemplateSeed(string Key, Func<NpgsqlDataSource, CancellationToken, Task> FillAsync)
{
    /// <summary>Both counties with their people and the whole reference data, without any case.</summary>
    public static TemplateSeed Product { get; } = new(KeyOfProduct(), async (database, ct) =>
    {
        var data = TestData.NewFolder();
        var services = new ServiceCollection().AddZhengtong(new AppSettings(database.ConnectionString, data, RunJobs: false))
            .Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Installation>().RunAsync(Repository.Reference, demonstration: true, ct);
        Directory.Delete(data, recursive: true);
    });

    /// <summary>Migrations, reference data and the program that loads them: any change makes a new template.</summary>
    static string KeyOfProduct()
    {
        var parts = Migration.OfProduct.Select(migration => migration.Hash)
            .Concat(Directory.EnumerateFiles(Repository.Reference, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f}{new FileInfo(f).Length}{File.GetLastWriteTimeUtc(f):O}"))
            .Append(typeof(Installation).Module.ModuleVersionId.ToString());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))))[..16];
    }
}
