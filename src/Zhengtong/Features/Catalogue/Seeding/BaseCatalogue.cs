using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>Loads editions of the base catalogue (基本目录) that all counties share.</summary>
public static class BaseCatalogue
{
    /// <summary>Makes a table of matters an edition; a table loaded before is the edition it became then.</summary>
    /// <returns>The number of the edition.</returns>
    /// <exception cref="FormatException">Rows are wrong; all of them are told and nothing is loaded.</exception>
    public static async Task<int> LoadAsync(NpgsqlDataSource source, string file, CancellationToken ct = default) =>
        await LoadAsync(source, Path.GetFileName(file), await File.ReadAllTextAsync(file, ct), ct);

    /// <inheritdoc cref="LoadAsync(NpgsqlDataSource, string, CancellationToken)"/>
    public static async Task<int> LoadAsync(NpgsqlDataSource source, string name, string text, CancellationToken ct)
    {
        var hash = Sm3.Hex(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await Execute(connection, "lock table shared.base_edition in exclusive mode", ct);
        if (await Scalar(connection, "select no from shared.base_edition where hash = $1", ct, hash) is int known) return known;

        var (matters, faults) = ReferenceReader.Matters(new StringReader(text), name);
        if (faults.Count > 0) throw new FormatException(string.Join('\n', faults.Take(50)));
        var no = (int)(await Scalar(connection, "select coalesce(max(no), 0) + 1 from shared.base_edition", ct))!;
        await Scalar(connection, "insert into shared.base_edition (no, name, hash, matters) values ($1, $2, $3, $4)", ct, no, $"第 {no} 版（{name}）", hash, matters.Count);
        await CopyAsync(connection, no, matters, ct);
        await transaction.CommitAsync(ct);
        return no;
    }

    static async Task CopyAsync(NpgsqlConnection connection, int edition, IReadOnlyList<AdoptedMatter> matters, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy shared.base_matter (edition, code, content) from stdin (format binary)", ct);
        foreach (var matter in matters)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(edition, ct);
            await copy.WriteAsync(matter.Id, ct);
            await copy.WriteAsync(JsonSerializer.Serialize(matter, Json.Options), NpgsqlDbType.Jsonb, ct);
        }
        await copy.CompleteAsync(ct);
    }

    static Task Execute(NpgsqlConnection connection, string sql, CancellationToken ct) => Scalar(connection, sql, ct);

    static async Task<object?> Scalar(NpgsqlConnection connection, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return await command.ExecuteScalarAsync(ct);
    }
}
