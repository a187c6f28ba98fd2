using Npgsql;

namespace Zhengtong.Platform.Data;

/// <summary>
/// Applies numbered SQL files once, in order, each in a transaction of its own, under one advisory lock.
/// A new county is its schema and all county files run in it.
/// </summary>
public sealed class Migrator(IReadOnlyList<Migration> migrations)
{
    const long LockKey = 0x5A_48_45_4E_47_54_4F_4E; // "ZHENGTON"

    /// <summary>Brings <c>shared</c>, every registered county and the counties named here to the product's present schema.</summary>
    /// <exception cref="MigrationException">An applied file was changed, the database is newer than the program, or a file failed.</exception>
    public static Task MigrateAsync(NpgsqlDataSource database, IReadOnlyList<string> countyCodes, CancellationToken cancellation) =>
        new Migrator(Migration.OfProduct).RunAsync(database, countyCodes, cancellation);

    public async Task RunAsync(NpgsqlDataSource database, IReadOnlyList<string> countyCodes, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await ExecuteAsync(connection, $"select pg_advisory_lock({LockKey})", cancellation);
        try
        {
            var journal = await MigrationJournal.OpenAsync(connection, cancellation);
            string[] counties = [.. await journal.RegisteredCountiesAsync(cancellation), .. countyCodes];
            string[] countySchemas = [.. counties.Distinct().Order(StringComparer.Ordinal).Select(CountySchema.Of)];
            foreach (var schema in countySchemas)
                await ExecuteAsync(connection, $"create schema if not exists {schema}", cancellation);

            journal.RefuseUnknown(migrations);
            foreach (var migration in migrations)
                foreach (var schema in migration.Scope == MigrationScope.Shared ? [CountySchema.Shared] : countySchemas)
                    if (!journal.Has(migration, schema))
                        await ApplyAsync(connection, migration, schema, cancellation);
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }

    static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, string schema, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        try
        {
            await ExecuteAsync(connection, $"set local search_path = {schema}, {CountySchema.Shared}", cancellation);
            await ExecuteAsync(connection, migration.Sql, cancellation);
            await MigrationJournal.RecordAsync(connection, migration, schema, cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (PostgresException refused)
        {
            throw new MigrationException($"迁移 {migration.FileName} 在 {schema} 中失败，已整体撤销：{refused.MessageText}", refused);
        }
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
