using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commands;

public sealed class MigratorTests
{
    static readonly Migration Register = Migration.Parse("0001.register.shared.sql",
        """
        create table county (code text primary key, name text not null, short_name text not null,
          hosts text[] not null, is_default boolean not null default false)
        """);

    static readonly Migration Cases = Migration.Parse("0002.cases.county.sql",
        "create table case_file (id int primary key, county text not null references county (code))");

    [Fact]
    public async Task Shared_files_run_once_and_county_files_once_in_each_county()
    {
        await using var database = await EmptyDatabase.CreateAsync();
        await RunAsync(database, [Register, Cases], "431129", "431102");

        Assert.Equal("county_431102,county_431129,shared", await database.ScalarAsync<string>(
            "select string_agg(schema_name, ',' order by schema_name) from shared.migration"));
        Assert.Equal("county_431102.case_file,county_431129.case_file,shared.county", await database.ScalarAsync<string>(
            "select string_agg(schemaname || '.' || tablename, ',' order by schemaname) from pg_tables where tablename in ('case_file', 'county')"));
    }

    [Fact]
    public async Task A_second_run_applies_nothing()
    {
        await using var database = await EmptyDatabase.CreateAsync();
        await RunAsync(database, [Register, Cases], "431129");
        var first = await database.ScalarAsync<DateTime>("select max(applied_at) from shared.migration");
        await RunAsync(database, [Register, Cases], "431129");

        Assert.Equal(2L, await database.ScalarAsync<long>("select count(*) from shared.migration"));
        Assert.Equal(first, await database.ScalarAsync<DateTime>("select max(applied_at) from shared.migration"));
    }

    [Fact]
    public async Task A_registered_county_is_migrated_without_being_named()
    {
        await using var database = await EmptyDatabase.CreateAsync();
        await RunAsync(database, [Register]);
        await database.ScalarAsync<string>("insert into shared.county values ('431129', '江华瑶族自治县', '江华', '{}', true) returning code");
        await RunAsync(database, [Register, Cases]);

        Assert.Equal(0L, await database.ScalarAsync<long>("select count(*) from county_431129.case_file"));
    }

    [Fact]
    public async Task A_new_county_gets_every_county_file()
    {
        await using var database = await EmptyDatabase.CreateAsync();
        await RunAsync(database, [Register, Cases], "431129");
        await RunAsync(database, [Register, Cases], "431102");

        Assert.Equal(0L, await database.ScalarAsync<long>("select count(*) from county_431102.case_file"));
    }

    [Fact]
    public async Task An_applied_file_that_was_changed_is_refused_and_named()
    {
        await using var database = await EmptyDatabase.CreateAsync();
        await RunAsync(database, [Register, Cases], "431129");
        var changed = Migration.Parse(Cases.FileName, Cases.Sql + " ");

        var refusal = await Assert.ThrowsAsync<MigrationException>(() => RunAsync(database, [Register, changed], "431129"));
        Assert.Contains("0002.cases.county.sql", refusal.Message);
        Assert.Contains("county_431129", refusal.Message);
    }

    [Fact]
    public void Line_ends_do_not_change_the_hash() =>
        Assert.Equal(Migration.Parse("0001.a.shared.sql", "select 1;\nselect 2").Hash, Migration.Parse("0001.a.shared.sql", "select 1;\r\nselect 2").Hash);

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused()
    {
        await using var database = await EmptyDatabase.CreateAsync();
        await RunAsync(database, [Register, Cases], "431129");

        var refusal = await Assert.ThrowsAsync<MigrationException>(() => RunAsync(database, [Register], "431129"));
        Assert.Contains("0002.cases", refusal.Message);
    }

    [Fact]
    public async Task A_failing_file_leaves_nothing_behind_and_says_why()
    {
        await using var database = await EmptyDatabase.CreateAsync();
        var broken = Migration.Parse("0002.broken.shared.sql", "create table half (id int);\n\nselect no_such_column\nfrom half");

        var failure = await Assert.ThrowsAsync<MigrationException>(() => RunAsync(database, [Register, broken]));
        Assert.Contains("0002.broken.shared.sql", failure.Message);
        Assert.Contains("no_such_column", failure.Message);
        Assert.True(await database.ScalarAsync<bool>("select to_regclass('shared.half') is null"));
        Assert.Equal(1L, await database.ScalarAsync<long>("select count(*) from shared.migration"));
    }

    [Fact]
    public async Task Programs_that_start_together_apply_each_file_once()
    {
        await using var database = await EmptyDatabase.CreateAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(database, [Register, Cases], "431129")));

        Assert.Equal(2L, await database.ScalarAsync<long>("select count(*) from shared.migration"));
    }

    [Theory]
    [InlineData("1.register.shared.sql")]
    [InlineData("0001.register.sql")]
    [InlineData("0001.register.province.sql")]
    public void A_file_name_that_breaks_the_form_is_refused(string name) =>
        Assert.Contains(name, Assert.Throws<MigrationException>(() => Migration.Parse(name, "")).Message);

    [Fact]
    public void Two_files_of_one_number_and_scope_are_refused() =>
        Assert.Throws<MigrationException>(() => Migration.Ordered([Cases, Migration.Parse("0002.other.county.sql", "")]));

    [Theory]
    [InlineData("431129; drop schema shared")]
    [InlineData("")]
    public void A_county_code_that_is_no_code_is_refused(string code) => Assert.Throws<ArgumentException>(() => CountySchema.Of(code));

    [Fact]
    public void The_product_carries_its_migrations_in_order() =>
        Assert.Equal(Migration.OfProduct.OrderBy(m => m.Number).ThenBy(m => m.Scope), Migration.OfProduct);

    static Task RunAsync(EmptyDatabase database, IReadOnlyList<Migration> migrations, params string[] counties) =>
        new Migrator(migrations).RunAsync(database.DataSource, counties, CancellationToken.None);
}
