using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Catalogue;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Catalogue;

public sealed class SearchTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Theory]
    [InlineData("取水", "M0260")]
    [InlineData("打井", "M0260")]
    [InlineData("砍树", "M0385")]
    [InlineData("食品 经营", "M0367")]
    [InlineData("m0362", "M0362")]
    [InlineData("营业执照", "M0362")]
    public async Task Words_of_two_characters_and_the_words_people_use_find_the_matter(string words, string code) =>
        Assert.Equal(code, (await Find(new() { Q = words })).Rows[0].Code);

    [Fact]
    public async Task What_is_typed_is_taken_literally()
    {
        Assert.All((await Find(new() { Q = "%" })).Rows, row => Assert.Contains('%', row.Title));
        Assert.Equal(0, (await Find(new() { Q = "取_许可" })).Total);
    }

    [Fact]
    public async Task Words_that_nothing_holds_give_the_nearest_matters()
    {
        Assert.Equal(0, (await Find(new() { Q = "开奶茶店要办什么证" })).Total);
        var nearest = await county.In(null, s => s.GetRequiredService<MatterSearch>().NearestAsync("开奶茶店要办什么证"));
        Assert.Contains(nearest, m => m.Code == "M0367");
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        var query = new MatterQuery { Q = "证" };
        var (codes, total) = (new List<string>(), 0);
        do
        {
            var page = await Find(query);
            codes.AddRange(page.Rows.Select(r => r.Code));
            (query, total) = (query with { After = page.Next }, page.Total);
        }
        while (query.After is not null);

        Assert.True(total > 100);
        Assert.Equal(total, codes.Count);
        Assert.Distinct(codes);
    }

    [Fact]
    public async Task Themes_levels_and_states_narrow_the_list()
    {
        Assert.Equal(["M0385"], (await Find(new() { For = SubjectKind.Enterprise, Theme = "农林牧渔" })).Rows.Select(r => r.Code));
        Assert.Equal(12, (await Find(new() { State = MatterState.Published })).Total);
        var village = await Find(new() { At = PlaceKind.Village, State = MatterState.Published });
        Assert.Equal(["M0094", "M0129", "M0385", "M0437", "M0480", "M0592"], village.Rows.Select(r => r.Code).Order());
    }

    Task<MatterPage> Find(MatterQuery query) => county.In(null, s => s.GetRequiredService<MatterSearch>().FindAsync(query));
}
