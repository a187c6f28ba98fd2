using System.Data;
using Npgsql;

namespace Zhengtong.Platform.Data;

/// <summary>A transaction in a county's schema on a plain connection, for bulk reading and writing.</summary>
public static class CountyTransaction
{
    public static async Task<NpgsqlTransaction> BeginAsync(NpgsqlConnection connection, County county, IsolationLevel isolation, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(isolation, ct);
        await using var command = new NpgsqlCommand("select set_config('search_path', $1, true)", connection);
        command.Parameters.AddWithValue($"{county.Schema}, shared");
        await command.ExecuteNonQueryAsync(ct);
        return transaction;
    }
}
