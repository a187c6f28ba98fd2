using Npgsql;
using Zhengtong.Platform.Data;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>
/// The test server's databases: one template, migrated and seeded once and reused while its key is unchanged,
/// and clones of it, one for each test class.
/// </summary>
public static class TestDatabases
{
    const long TemplateLock = 0x5A_54_45_4D_50; // "ZTEMP"

    static readonly Lazy<Task<string>> Template = new(() => MakeTemplateAsync(TemplateSeed.Product));

    /// <summary>A migrated and seeded database of one's own.</summary>
    public static async Task<string> CloneAsync() => await CreateAsync($"template {await Template.Value}");

    /// <summary>An empty database, for tests of the migrations themselves.</summary>
    public static Task<string> CreateEmptyAsync() => CreateAsync("template template0");

    /// <summary>Drops a database that <see cref="CloneAsync"/> or <see cref="CreateEmptyAsync"/> made, whoever is still connected.</summary>
    public static async Task DropAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await using var server = await OpenServerAsync();
        await ExecuteAsync(server, $"drop database if exists {name} with (force)");
    }

    static async Task<string> CreateAsync(string template)
    {
        var name = $"{TestServer.Prefix}_{Guid.CreateVersion7():n}";
        await using var server = await OpenServerAsync();
        await ExecuteAsync(server, $"create database {name} {template}");
        return await ConnectionStringAsync(name);
    }

    static async Task<string> MakeTemplateAsync(TemplateSeed seed)
    {
        var name = $"{TestServer.Prefix}_template_{seed.Key}";
        await using var server = await OpenServerAsync();
        await ExecuteAsync(server, $"select pg_advisory_lock({TemplateLock})");
        if (await ExistsAsync(server, name))
            return name;

        // Under another name until it is whole: a run that was killed here leaves no half-made template.
        var draft = $"{name}_draft";
        await ExecuteAsync(server, $"drop database if exists {draft} with (force)");
        await ExecuteAsync(server, $"create database {draft} template template0");
        await using (var database = NpgsqlDataSource.Create(await ConnectionStringAsync(draft)))
        {
            await Migrator.MigrateAsync(database, [], CancellationToken.None);
            await seed.FillAsync(database, CancellationToken.None);
        }
        await ExecuteAsync(server, $"alter database {draft} rename to {name}");
        return name;
    }

    static async Task<bool> ExistsAsync(NpgsqlConnection server, string database)
    {
        await using var command = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", server)
        {
            Parameters = { new() { Value = database } },
        };
        return await command.ExecuteScalarAsync() is true;
    }

    static async Task<NpgsqlConnection> OpenServerAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(await ConnectionStringAsync("postgres")) { Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    static async Task<string> ConnectionStringAsync(string database) =>
        new NpgsqlConnectionStringBuilder(await TestServer.ConnectionStringAsync())
        {
            Database = database,
            MaxPoolSize = 20,
            ConnectionIdleLifetime = 10,
            ConnectionPruningInterval = 5,
        }.ToString();

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }
}
