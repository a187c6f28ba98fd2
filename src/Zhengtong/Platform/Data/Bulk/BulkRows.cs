using System.Collections;

namespace Zhengtong.Platform.Data.Bulk;

/// <summary>Entities waiting to be copied in, each with all that hangs on it.</summary>
public sealed class BulkRows
{
    readonly BulkCopy copy;
    readonly Dictionary<Type, List<object>> byType = [];
    readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);

    internal BulkRows(BulkCopy copy) => this.copy = copy;

    /// <summary>Adds an entity and, along the navigations of the model, whatever it carries. Added twice it is written once.</summary>
    public void Add(object entity)
    {
        if (!seen.Add(entity)) return;
        if (!byType.TryGetValue(entity.GetType(), out var rows))
            byType[entity.GetType()] = rows = [];
        rows.Add(entity);
        foreach (var inner in copy.Of(entity.GetType()).Inner)
            switch (inner.GetClrValueUsingContainingEntity(entity))
            {
                case null: break;
                case IEnumerable many:
                    foreach (var one in many) Add(one);
                    break;
                case var one: Add(one); break;
            }
    }

    /// <summary>All entities of a type.</summary>
    public IReadOnlyList<object> Of(Type type) => byType.GetValueOrDefault(type) ?? [];

    public int Count => byType.Values.Sum(rows => rows.Count);
}
