using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace Zhengtong.Benchmarks;

/// <summary>A statement that the program sent, with positional parameters.</summary>
public sealed record Statement(string Sql, IReadOnlyList<(object? Value, NpgsqlDbType Type)> Parameters)
{
    public bool Reads => Sql.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) || Sql.StartsWith("WITH", StringComparison.OrdinalIgnoreCase);

    /// <summary>For a batch; <paramref name="change"/> gives each value anew.</summary>
    public NpgsqlBatchCommand Command(Func<object?, object?>? change = null)
    {
        var command = new NpgsqlBatchCommand(Sql);
        foreach (var (value, type) in Parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = (change is null ? value : change(value)) ?? DBNull.Value, NpgsqlDbType = type });
        return command;
    }
}

/// <summary>Notes what the program really sends to the database, so that the other side can do exactly the same without the program.</summary>
sealed class Recorder : DbCommandInterceptor
{
    readonly List<Statement> statements = [];

    /// <summary>What was sent since the last call: the program's own sentences, without those that open and close transactions.</summary>
    public IReadOnlyList<Statement> Take()
    {
        List<Statement> taken = [.. statements.Where(s => !s.Sql.StartsWith("select set_config", StringComparison.Ordinal))];
        statements.Clear();
        return taken;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken ct = default)
    {
        Note(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData data, InterceptionResult<int> result, CancellationToken ct = default)
    {
        Note(command);
        return new(result);
    }

    void Note(DbCommand command)
    {
        var given = command.Parameters.Cast<NpgsqlParameter>().ToDictionary(p => "@" + p.ParameterName.TrimStart('@'));
        foreach (var sentence in command.CommandText.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            statements.Add(Positional(sentence.TrimEnd(';'), given));
    }

    static Statement Positional(string sql, Dictionary<string, NpgsqlParameter> given)
    {
        var used = new List<NpgsqlParameter>();
        var text = System.Text.RegularExpressions.Regex.Replace(sql, "@[A-Za-z0-9_]+", name =>
        {
            var parameter = given[name.Value];
            if (!used.Contains(parameter)) used.Add(parameter);
            return "$" + (used.IndexOf(parameter) + 1);
        });
        return new(text, [.. used.Select(p => (p.Value is DBNull ? null : p.Value, p.NpgsqlDbType))]);
    }
}
