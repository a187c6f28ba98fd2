using Npgsql;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>A database without any schema of ours, for one test: <c>await using var database = await EmptyDatabase.CreateAsync()</c>.</summary>
public sealed class EmptyDatabase : IAsyncDisposable
{
    EmptyDatabase(string connectionString) => (ConnectionString, DataSource) = (connectionString, NpgsqlDataSource.Create(connectionString));

    public string ConnectionString { get; }

    public NpgsqlDataSource DataSource { get; }

    public static async Task<EmptyDatabase> CreateAsync() => new(await TestDatabases.CreateEmptyAsync());

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await TestDatabases.DropAsync(ConnectionString);
    }
}
