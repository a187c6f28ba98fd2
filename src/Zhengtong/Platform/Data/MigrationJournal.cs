using Npgsql;

namespace Zhengtong.Platform.Data;

/// <summary>What <c>shared.migration</c> says was applied, where and with which text.</summary>
sealed class MigrationJournal(NpgsqlConnection connection, IReadOnlyDictionary<(string Schema, int Number), (string Name, string Hash)> applied)
{
    public static async Task<MigrationJournal> OpenAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("""
            create schema if not exists shared;
            create table if not exists shared.migration (
              number int not null,
              name text not null,
              schema_name text not null,
              hash text not null,
              applied_at timestamptz not null default now(),
              primary key (schema_name, number));
            select schema_name, number, name, hash from shared.migration
            """, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var applied = new Dictionary<(string, int), (string, string)>();
        while (await rows.ReadAsync(cancellation))
            applied.Add((rows.GetString(0), rows.GetInt32(1)), (rows.GetString(2), rows.GetString(3)));
        return new(connection, applied);
    }

    /// <summary>The counties of <c>shared.county</c>; none before the migration that makes the table.</summary>
    public async Task<IReadOnlyList<string>> RegisteredCountiesAsync(CancellationToken cancellation)
    {
        if (await new NpgsqlCommand("select to_regclass('shared.county') is null", connection).ExecuteScalarAsync(cancellation) is true)
            return [];
        await using var rows = await new NpgsqlCommand("select code from shared.county", connection).ExecuteReaderAsync(cancellation);
        var codes = new List<string>();
        while (await rows.ReadAsync(cancellation))
            codes.Add(rows.GetString(0));
        return codes;
    }

    /// <summary>Whether the file was applied there.</summary>
    /// <exception cref="MigrationException">It was applied with another text.</exception>
    public bool Has(Migration migration, string schema)
    {
        if (!applied.TryGetValue((schema, migration.Number), out var row))
            return false;
        if (row.Name != migration.Name || row.Hash != migration.Hash)
            throw new MigrationException(
                $"迁移 {migration.FileName} 在 {schema} 中执行之后又被改动。已执行的文件不可修改：请恢复原文，把改动写进编号更大的新文件。");
        return true;
    }

    /// <exception cref="MigrationException">The database holds a migration that this program does not know.</exception>
    public void RefuseUnknown(IReadOnlyList<Migration> known)
    {
        var numbers = known.Select(migration => (migration.Scope, migration.Number)).ToHashSet();
        foreach (var ((schema, number), row) in applied)
            if (!numbers.Contains((schema == CountySchema.Shared ? MigrationScope.Shared : MigrationScope.County, number)))
                throw new MigrationException(
                    $"数据库 {schema} 中有本程序不认识的迁移 {number:0000}.{row.Name}：数据库比程序新，请使用更新的程序。");
    }

    public static async Task RecordAsync(NpgsqlConnection connection, Migration migration, string schema, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "insert into shared.migration (number, name, schema_name, hash) values ($1, $2, $3, $4)", connection)
        {
            Parameters =
            {
                new() { Value = migration.Number }, new() { Value = migration.Name }, new() { Value = schema }, new() { Value = migration.Hash },
            },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
