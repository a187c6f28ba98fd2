using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Zhengtong.Platform.Data;

/// <summary>Table and column names as PostgreSQL writes them: <c>WorkOrder.DueAt</c> is <c>work_order.due_at</c>.</summary>
static partial class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.GetTableName() == entity.ClrType.Name)
                entity.SetTableName(Of(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
                if (property.GetColumnName() == property.Name)
                    property.SetColumnName(Of(property.Name));
            // Ids come from the program (UUIDv7); otherwise EF takes a new row found through a navigation for an old one.
            foreach (var key in entity.FindPrimaryKey()?.Properties ?? [])
                key.ValueGenerated = ValueGenerated.Never;
        }
    }

    public static string Of(string name) => Hump().Replace(name, "$1_$2").ToLowerInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Hump();
}
