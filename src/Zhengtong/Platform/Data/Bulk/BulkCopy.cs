using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Zhengtong.Platform.Data.Bulk;

/// <summary>
/// Writes many entities at once by COPY (批量写入), as the model maps them. Hooks, outbox and change tracking are passed by:
/// whoever uses it must hand over rows that are as an act would have left them.
/// </summary>
public sealed class BulkCopy
{
    readonly IModel model;
    readonly ConcurrentDictionary<Type, BulkTable> tables = [];
    readonly List<Type> order = [];

    public BulkCopy(IModel model)
    {
        this.model = model;
        foreach (var entity in model.GetEntityTypes()) Place(entity, []);
    }

    /// <summary>Names of the tables that got rows.</summary>
    public IEnumerable<string> Written => tables.Values.Where(t => t.Rows > 0).Select(t => t.Name);

    public BulkRows NewRows() => new(this);

    /// <summary>Copies the rows in, referred tables first, within the connection's transaction and search path.</summary>
    /// <returns>How many.</returns>
    public int Write(NpgsqlConnection connection, BulkRows rows)
    {
        foreach (var type in order)
            if (rows.Of(type) is { Count: > 0 } some)
                Of(type).Write(connection, some);
        return rows.Count;
    }

    internal BulkTable Of(Type entity) => tables.GetOrAdd(entity, type => new(model.FindEntityType(type) ?? throw new InvalidOperationException($"{type} is no entity")));

    /// <summary>After all tables it refers to.</summary>
    void Place(IEntityType entity, HashSet<IEntityType> above)
    {
        if (order.Contains(entity.ClrType) || !above.Add(entity)) return;
        foreach (var key in entity.GetForeignKeys()) Place(key.PrincipalEntityType, above);
        order.Add(entity.ClrType);
    }
}
