using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Sweeps;

/// <summary>The model and the real schema say the same.</summary>
public sealed class SchemaTests(TestCounty county) : IClassFixture<TestCounty>
{
    sealed record Column(string Table, string Name, bool Nullable);

    sealed record ForeignKey(string Table, string[] Columns, string Other, bool Indexed);

    [Fact]
    public async Task Every_mapped_column_exists_and_is_as_nullable_as_the_model_says()
    {
        var columns = (await ReadAsync<Column>("""
            select table_name as "Table", column_name as "Name", is_nullable = 'YES' as "Nullable" from information_schema.columns
            where table_schema in (current_schema(), 'shared')
            """)).ToLookup(c => (c.Table, c.Name));
        var wrong = new List<string>();
        foreach (var (table, property) in Mapped())
        {
            var name = property.GetColumnName();
            if (columns[(table, name)].FirstOrDefault() is not { } column) wrong.Add($"{table}.{name} does not exist");
            else if (column.Nullable != property.IsNullable) wrong.Add($"{table}.{name}: {(column.Nullable ? "null allowed in the schema only" : "null allowed in the model only")}");
        }
        Sweep.FindsNothing(wrong);
    }

    [Fact]
    public async Task Every_foreign_key_of_the_schema_is_declared_in_the_model()
    {
        var declared = Model().GetEntityTypes().SelectMany(e => e.GetForeignKeys()).Select(f => Key(f.DeclaringEntityType.GetTableName()!, f.Properties.Select(p => p.GetColumnName()), f.PrincipalEntityType.GetTableName()!)).ToHashSet();
        var tables = Model().GetEntityTypes().Select(e => e.GetTableName()).ToHashSet();
        Sweep.FindsNothing((await ForeignKeysAsync()).Where(f => tables.Contains(f.Table) && !declared.Contains(Key(f.Table, f.Columns, f.Other))).Select(f => Key(f.Table, f.Columns, f.Other)));
    }

    [Fact]
    public async Task Every_foreign_key_of_the_model_is_one_of_the_schema()
    {
        var real = (await ForeignKeysAsync()).Select(f => Key(f.Table, f.Columns, f.Other)).ToHashSet();
        Sweep.FindsNothing(Model().GetEntityTypes().SelectMany(e => e.GetForeignKeys()).Select(f => Key(f.DeclaringEntityType.GetTableName()!, f.Properties.Select(p => p.GetColumnName()), f.PrincipalEntityType.GetTableName()!))
            .Where(k => !real.Contains(k)).Order());
    }

    [Fact]
    public void The_query_of_a_metric_reads_tables_of_its_own_feature_or_of_those_on_its_arrow()
    {
        var owners = Model().GetEntityTypes().Where(e => e.GetTableName() is not null).GroupBy(e => e.GetTableName()!).ToDictionary(g => g.Key, g => ArrowTests.FeatureOf(g.First().ClrType));
        var queries = Directory.GetFiles(Repository.In("src", "Zhengtong", "Features"), "*.sql", SearchOption.AllDirectories);
        Assert.NotEmpty(queries);
        Sweep.FindsNothing(from file in queries
                           let feature = Path.GetRelativePath(Repository.In("src", "Zhengtong", "Features"), file).Split(Path.DirectorySeparatorChar)[0]
                           let text = File.ReadAllText(file)
                           from read in System.Text.RegularExpressions.Regex.Matches(text, @"(?<!@)\b(?:from|join)\s+(?!lateral\b)([a-z_]+)").Select(m => m.Groups[1].Value).Distinct()
                           where !text.Contains($"with {read} as ", StringComparison.Ordinal)
                           let owner = owners.GetValueOrDefault(read)
                           where owner is null || (owner != feature && !ArrowTests.Reach(feature).Contains(owner))
                           select $"{Path.GetFileName(file)} reads {read} of {owner ?? "nobody"}");
    }

    [Fact]
    public async Task Every_foreign_key_has_an_index() =>
        Sweep.FindsNothing((await ForeignKeysAsync()).Where(f => !f.Indexed).Select(f => Key(f.Table, f.Columns, f.Other)));

    [Fact]
    public async Task No_county_table_has_a_county_column() =>
        Sweep.FindsNothing((await ReadAsync<Column>("""
            select table_name as "Table", column_name as "Name", is_nullable = 'YES' as "Nullable" from information_schema.columns
            where table_schema = current_schema() and column_name in ('county', 'county_code', 'county_id', 'tenant_id')
            """)).Select(c => $"{c.Table}.{c.Name}"));

    static string Key(string table, IEnumerable<string> columns, string other) => $"{table}({string.Join(", ", columns.Order(StringComparer.Ordinal))}) → {other}";

    Task<List<ForeignKey>> ForeignKeysAsync() => ReadAsync<ForeignKey>("""
        select t.relname::text as "Table", o.relname::text as "Other",
            (select array_agg(a.attname::text order by a.attname) from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any(c.conkey)) as "Columns",
            exists (select from pg_index i where i.indrelid = c.conrelid and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey) as "Indexed"
        from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class o on o.oid = c.confrelid where c.contype = 'f' and c.connamespace = current_schema()::regnamespace
        """);

    Task<List<T>> ReadAsync<T>(string sql) => county.ReadAsync(db => db.Database.SqlQueryRaw<T>(sql).ToListAsync());

    IEnumerable<(string Table, IProperty Property)> Mapped() => Model().GetEntityTypes().Where(e => e.GetTableName() is not null).SelectMany(e => e.GetProperties().Select(p => (e.GetTableName()!, p)));

    IModel Model() => county.In(null, services => Task.FromResult(((CountyDb)services.GetService(typeof(CountyDb))!).Model)).GetAwaiter().GetResult();
}
