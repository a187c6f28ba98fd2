using Npgsql;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Simulation;

/// <summary>The seed decides everything but the encryption of personal numbers, which never repeats itself.</summary>
public sealed class SeedTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_rows_and_another_gives_others()
    {
        using var folder = new TempFolder("data");
        var first = await FilledAsync(folder.Path);
        Assert.Equal(first, await FilledAsync(folder.Path));
        Assert.NotEqual(first, await FilledAsync(folder.Path, "--seed", "9"));
    }

    /// <summary>A fingerprint of each table that the simulation fills.</summary>
    static async Task<Dictionary<string, string>> FilledAsync(string dataFolder, params string[] more)
    {
        var connection = await TestDatabases.CloneAsync();
        try
        {
            Assert.Equal(0, (await SimulatedCounty.SimulateAsync(connection, dataFolder, more)).Code);
            await using var source = NpgsqlDataSource.Create(connection);
            var prints = new Dictionary<string, string>();
            foreach (var table in await ColumnAsync(source, "select relname from pg_class where relnamespace = 'county_431129'::regnamespace and relkind = 'r' order by 1"))
                prints[table] = (await ColumnAsync(source, $"""
                    select coalesce(md5(string_agg((to_jsonb(t) - 'number_secret' - 'phone_secret')::text, ';' order by (to_jsonb(t) - 'number_secret' - 'phone_secret')::text collate "C")), '')
                    from county_431129."{table}" t where not (to_jsonb(t) ? 'password_hash')
                    """))[0];
            return prints;
        }
        finally
        {
            await TestDatabases.DropAsync(connection);
        }
    }

    static async Task<List<string>> ColumnAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(reader.GetString(0));
        return values;
    }
}
