using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Zhengtong.Platform.Data;

/// <summary>Where a migration runs: once in the schema <c>shared</c>, or once in each county's schema.</summary>
public enum MigrationScope { Shared, County }

/// <summary>One numbered SQL file, <c>0001.register.shared.sql</c>, applied once per schema and never changed after.</summary>
public sealed partial record Migration(int Number, string Name, MigrationScope Scope, string Sql)
{
    /// <summary>The files embedded in the product, in the order in which they run.</summary>
    public static IReadOnlyList<Migration> OfProduct { get; } = Ordered(Embedded(typeof(Migration).Assembly));

    /// <summary>SHA-256 of the text, the same whatever the line ends.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    public string FileName => $"{Number:0000}.{Name}.{Scope.ToString().ToLowerInvariant()}.sql";

    /// <exception cref="MigrationException">The name is not <c>NNNN.name.shared.sql</c> or <c>NNNN.name.county.sql</c>.</exception>
    public static Migration Parse(string fileName, string sql)
    {
        var match = FileNamePattern().Match(fileName);
        if (!match.Success)
            throw new MigrationException($"迁移文件名 {fileName} 不合规，应为 NNNN.name.shared.sql 或 NNNN.name.county.sql。");
        return new(int.Parse(match.Groups[1].Value), match.Groups[2].Value, Enum.Parse<MigrationScope>(match.Groups[3].Value, ignoreCase: true), sql);
    }

    /// <summary>By number; the shared file of a number runs before the county file of the same number.</summary>
    /// <exception cref="MigrationException">Two files claim one number in one scope.</exception>
    public static IReadOnlyList<Migration> Ordered(IEnumerable<Migration> migrations)
    {
        Migration[] ordered = [.. migrations.OrderBy(m => m.Number).ThenBy(m => m.Scope)];
        foreach (var (first, second) in ordered.Zip(ordered.Skip(1)))
            if (first.Number == second.Number && first.Scope == second.Scope)
                throw new MigrationException($"两个迁移文件使用了同一编号：{first.FileName}、{second.FileName}。");
        return ordered;
    }

    static IEnumerable<Migration> Embedded(Assembly assembly)
    {
        const string folder = "Migrations/";
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return Parse(resource[folder.Length..], reader.ReadToEnd());
        }
    }

    [GeneratedRegex(@"^(\d{4})\.([a-z0-9-]+)\.(shared|county)\.sql$")]
    private static partial Regex FileNamePattern();
}

/// <summary>The migrations and the database do not fit together; the message says what to do.</summary>
public sealed class MigrationException(string message, Exception? inner = null) : Exception(message, inner);
