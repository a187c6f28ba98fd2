using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Zhengtong.Platform.Data;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>
/// What the template database holds besides the migrated schema. <paramref name="Key"/> names the content:
/// while it is unchanged a template made earlier is used again.
/// </summary>
public sealed record TemplateSeed(string Key, Func<NpgsqlDataSource, CancellationToken, Task> FillAsync)
{
    public static TemplateSeed Product { get; } = new(SchemaKey, (_, _) => Task.CompletedTask);

    static string SchemaKey
    {
        get
        {
            var hashes = string.Concat(Migration.OfProduct.Select(migration => migration.Hash));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(hashes)))[..16];
        }
    }
}
