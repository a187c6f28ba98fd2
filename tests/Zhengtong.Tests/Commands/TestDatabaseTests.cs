using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commands;

public sealed class TestDatabaseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_test_class_gets_a_migrated_database_of_its_own()
    {
        await using var command = database.DataSource.CreateCommand("select current_database(), to_regclass('shared.migration') is not null");
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        Assert.StartsWith(TestServer.Prefix, row.GetString(0));
        Assert.True(row.GetBoolean(1));
    }

    [Fact]
    public async Task A_dropped_database_is_gone_even_while_somebody_is_connected()
    {
        var other = await TestDatabases.CloneAsync();
        await using var connected = Npgsql.NpgsqlDataSource.Create(other);
        await using var connection = await connected.OpenConnectionAsync();
        await TestDatabases.DropAsync(other);

        await using var command = database.DataSource.CreateCommand("select count(*) from pg_database where datname = $1");
        command.Parameters.Add(new() { Value = new Npgsql.NpgsqlConnectionStringBuilder(other).Database! });
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }
}
