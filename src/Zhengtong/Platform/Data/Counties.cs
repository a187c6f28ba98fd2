using Npgsql;

namespace Zhengtong.Platform.Data;

/// <summary>The county register (县区登记), read once and kept; a new county is taken up by <see cref="ReadAsync"/>.</summary>
public sealed class Counties(NpgsqlDataSource source)
{
    IReadOnlyList<County> all = [];

    public IReadOnlyList<County> All => all;

    /// <summary>The county of a host name; a single county or the default one serves every other name.</summary>
    public County? ByHost(string host) =>
        all.FirstOrDefault(c => c.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase))
        ?? all.FirstOrDefault(c => c.IsDefault) ?? (all.Count == 1 ? all[0] : null);

    public County? ByCode(string code) => all.FirstOrDefault(c => c.Code == code);

    public async Task ReadAsync(CancellationToken ct = default)
    {
        await using var command = source.CreateCommand(
            "select code, name, short_name, prefix, hosts, is_default, is_demonstration, bureau from shared.county order by is_default desc, code");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var read = new List<County>();
        while (await reader.ReadAsync(ct))
            read.Add(new County
            {
                Code = reader.GetString(0),
                Name = reader.GetString(1),
                ShortName = reader.GetString(2),
                Prefix = reader.GetString(3),
                Hosts = reader.GetFieldValue<string[]>(4),
                IsDefault = reader.GetBoolean(5),
                IsDemonstration = reader.GetBoolean(6),
                Bureau = reader.GetString(7),
            });
        all = read;
    }
}
