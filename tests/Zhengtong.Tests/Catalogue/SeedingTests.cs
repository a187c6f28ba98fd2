using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Catalogue;

public sealed class SeedingTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task A_new_county_has_adopted_all_matters_and_published_twelve()
    {
        foreach (var place in new[] { county.County, county.OtherCounty })
        {
            var states = await county.ReadAsync(db => db.Matters.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count), place);
            Assert.Equal((1580, 12), (states[MatterState.Adopted], states[MatterState.Published]));
        }
    }

    [Fact]
    public async Task The_same_matter_carries_each_countys_own_authority_and_codes()
    {
        var here = (await county.ReadAsync(db => db.ListInForceAsync("M0260")))!.List;
        var there = (await county.ReadAsync(db => db.ListInForceAsync("M0260"), county.OtherCounty))!.List;

        Assert.Equal(("江华瑶族自治县水利局", "乐昌市水利局"), (here.Authority.Name, there.Authority.Name));
        Assert.Equal(here.BaseCode, there.BaseCode);
        Assert.NotEqual(here.ImplementationCode, there.ImplementationCode);
        Assert.Equal("0751-12345", there.Contact.Complaint);
        Assert.Empty(ImplementationListCheck.Check(there));
    }

    [Fact]
    public async Task A_table_loaded_twice_is_one_edition()
    {
        await using var source = await SourceAsync();
        var file = Path.Combine(Repository.Reference, "matters.tsv");

        Assert.Equal(await BaseCatalogue.LoadAsync(source, file), await BaseCatalogue.LoadAsync(source, file));
    }

    [Fact]
    public async Task A_table_with_a_bad_row_loads_nothing_and_names_row_and_column()
    {
        await using var source = await SourceAsync();
        using var folder = new TempFolder();
        var file = folder.In("matters.tsv");
        await File.WriteAllLinesAsync(file, File.ReadLines(Path.Combine(Repository.Reference, "matters.tsv")).Take(3).Select((line, i) => i == 2 ? line.Replace("即办件", "马上办") : line));

        var error = await Assert.ThrowsAsync<FormatException>(() => BaseCatalogue.LoadAsync(source, file));

        Assert.Contains("第 3 行“handling”列", error.Message);
        Assert.Equal(1, await county.ReadAsync(db => db.BaseEditions.CountAsync()));
    }

    Task<NpgsqlDataSource> SourceAsync() =>
        county.ReadAsync(db => Task.FromResult(NpgsqlDataSource.Create(db.Database.GetConnectionString()!)));
}
