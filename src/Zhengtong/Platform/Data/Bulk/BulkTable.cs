using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Zhengtong.Platform.Data.Bulk;

/// <summary>How the rows of one entity are copied into its table: columns and conversions come from the model, and stand nowhere else.</summary>
sealed class BulkTable
{
    readonly Action<NpgsqlBinaryImporter, object>[] columns;
    readonly string copy;

    public BulkTable(IEntityType entity)
    {
        Name = entity.GetTableName()!;
        var table = StoreObjectIdentifier.Table(Name, entity.GetSchema());
        var properties = entity.GetProperties().ToList();
        columns = [.. properties.Select(Writer)];
        copy = $"copy \"{Name}\" ({string.Join(", ", properties.Select(p => $"\"{p.GetColumnName(table)}\""))}) from stdin (format binary)";
        Inner = [.. entity.GetNavigations().Where(n => !n.IsOnDependent || n.ForeignKey.IsUnique).Select(n => n.GetGetter())];
    }

    public string Name { get; }

    /// <summary>How many were written.</summary>
    public long Rows { get; private set; }

    /// <summary>What hangs on a row: the rows of other tables that are written with it.</summary>
    public IReadOnlyList<IClrPropertyGetter> Inner { get; }

    public void Write(NpgsqlConnection connection, IReadOnlyList<object> rows)
    {
        using var importer = connection.BeginBinaryImport(copy);
        importer.Timeout = TimeSpan.Zero;
        foreach (var row in rows)
        {
            importer.StartRow();
            foreach (var column in columns)
                column(importer, row);
        }
        importer.Complete();
        Rows += rows.Count;
    }

    /// <summary>Compiled once, so that no value is boxed: <c>copy.Write(convert(row.Property), "type")</c>, or null.</summary>
    static Action<NpgsqlBinaryImporter, object> Writer(IProperty property)
    {
        var (importer, row) = (Expression.Parameter(typeof(NpgsqlBinaryImporter)), Expression.Parameter(typeof(object)));
        var kept = Expression.Property(Expression.Convert(row, property.DeclaringType.ClrType), property.PropertyInfo!);
        var isNullableValue = Nullable.GetUnderlyingType(kept.Type) is not null;
        var mapping = property.GetRelationalTypeMapping();
        Expression given = isNullableValue ? Expression.Property(kept, nameof(Nullable<>.Value)) : kept;
        if (mapping.Converter is { } converter) given = Expression.Invoke(converter.ConvertToProviderExpression, given);
        Expression write = Expression.Call(importer, nameof(NpgsqlBinaryImporter.Write), [given.Type], given, Expression.Constant(mapping.StoreTypeNameBase));
        if (isNullableValue || !kept.Type.IsValueType)
            write = Expression.IfThenElse(Expression.Equal(kept, Expression.Constant(null, kept.Type)), Expression.Call(importer, nameof(NpgsqlBinaryImporter.WriteNull), null), write);
        return Expression.Lambda<Action<NpgsqlBinaryImporter, object>>(write, importer, row).Compile();
    }
}
