using Npgsql;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>A migrated and seeded database for one test class: <c>IClassFixture&lt;TestDatabase&gt;</c>. Dropped afterwards.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public NpgsqlDataSource DataSource { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        ConnectionString = await TestDatabases.CloneAsync();
        DataSource = NpgsqlDataSource.Create(ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await TestDatabases.DropAsync(ConnectionString);
    }
}
