namespace Zhengtong.Benchmarks;

/// <summary>Gives a county its past: years of as many cases and orders as the one simulated, before it.</summary>
static class History
{
    public const int Years = 9;

    /// <summary>As autovacuum would leave it after a night.</summary>
    public static async Task SettleAsync(Place place, InProcess inside, CancellationToken ct)
    {
        await using var source = place.Source(inside.County.Schema);
        await using var command = source.CreateCommand("vacuum analyze");
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(ct);
    }

    static string Script => Path.Combine(Machine.Repository, "tests", "Zhengtong.Benchmarks", "history.sql");

    /// <summary>Unless it has one.</summary>
    public static async Task AddAsync(Place place, InProcess inside, CancellationToken ct)
    {
        await using var source = place.Source(inside.County.Schema);
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = $"select count(distinct extract(year from opened_at)) >= {Years} from commitment";
        if (await command.ExecuteScalarAsync(ct) is true) return;
        command.CommandText = $"set history.years = {Years};" + await File.ReadAllTextAsync(Script, ct);
        await command.ExecuteNonQueryAsync(ct);
    }
}
