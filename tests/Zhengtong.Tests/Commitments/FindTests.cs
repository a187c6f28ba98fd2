using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commitments;

public sealed class FindTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task Two_characters_of_the_title_or_the_name_of_the_party_are_enough()
    {
        await county.Open(new() { Title = "烟花爆竹零售许可", Party = "欧阳瑶妹" });
        await county.Open(new() { Title = "林木采伐许可", Party = "李四", Closed = true });
        Assert.Equal("烟花爆竹零售许可", Assert.Single(await county.Find("supervisor1", new() { Q = "爆竹" })).Title);
        Assert.Equal("烟花爆竹零售许可", Assert.Single(await county.Find("supervisor1", new() { Q = "欧阳瑶" })).Title);
        var closed = Assert.Single(await county.Find("supervisor1", new() { Q = "采伐" }));
        Assert.Equal("按期兑现", closed.Outcome);
        Assert.DoesNotContain("李四", closed.PartyLabel);
        Assert.Empty(await county.Find("supervisor1", new() { Q = "烟草" }));
    }

    [Fact]
    public async Task The_beginning_of_a_number_finds_it_in_small_letters_too()
    {
        await county.Open(new() { Title = "按编号查" });
        var number = Assert.Single(await county.Find("supervisor1", new() { Q = "按编号" })).Number;
        Assert.Equal(number, Assert.Single(await county.Find("supervisor1", new() { Q = number.ToLowerInvariant() })).Number);
        Assert.Contains(number, (await county.Find("supervisor1", new() { Q = number[..6] })).Select(r => r.Number));
    }

    [Fact]
    public async Task A_single_character_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(() => county.Find("supervisor1", new() { Q = "水" }));
        Assert.Equal("Q", Assert.Single(refusal.Fields).Field);
    }

    [Theory]
    [InlineData("' or 1=1 --"), InlineData("%%"), InlineData("__"), InlineData("\\\\"), InlineData("100%"), InlineData("{}\"")]
    public async Task What_is_typed_is_looked_for_and_never_run(string typed)
    {
        await county.Open(new() { Title = "平常的一件" });
        Assert.Empty(await county.Find("supervisor1", new() { Q = typed }));
    }

    [Fact]
    public async Task A_percent_sign_finds_a_percent_sign()
    {
        await county.Open(new() { Title = "减免50%税款" });
        Assert.Equal("减免50%税款", Assert.Single(await county.Find("supervisor1", new() { Q = "0%" })).Title);
    }

    /// <summary>The filter for searches through very many rows lets through the same as the one for all else.</summary>
    [Theory, InlineData("supervisor1"), InlineData("weijian.a"), InlineData("window1"), InlineData("town01.a"), InlineData("leader")]
    public async Task Both_ways_to_filter_rows_see_the_same(string login)
    {
        var caller = await county.StaffAsync(login);
        await county.Open(new() { Unit = "D30", Title = "只给读者看", Readers = [caller.Id] });
        await county.Open(new() { Unit = "D30", Title = "谁都看得到的" });
        var (one, many) = await county.ReadAsync(async db => (await db.Commitments.VisibleTo(caller).Select(c => c.Id).Order().ToListAsync(), await db.Commitments.VisibleAmongMany(caller, db).Select(c => c.Id).Order().ToListAsync()));
        Assert.NotEmpty(one);
        Assert.Equal(one, many);
    }

    [Fact]
    public async Task What_is_restricted_is_found_by_its_readers_alone()
    {
        var reader = await county.StaffAsync("weijian.a");
        await county.Open(new() { Unit = "D30", Title = "举报某医院", Readers = [reader.Id] });
        Assert.Single(await county.Find("weijian.a", new() { Q = "举报" }));
        Assert.Empty(await county.Find("weijian.b", new() { Q = "举报" }));
        Assert.Empty(await county.Find("supervisor1", new() { Q = "举报" }));
    }

    [Fact]
    public async Task Another_unit_does_not_see_it_and_another_county_never()
    {
        await county.Open(new() { Unit = "D30", Title = "卫健的件" });
        await county.Open(new() { Title = "乐昌的件" }, county.OtherCounty);
        Assert.Single(await county.Find("weijian.b", new() { Q = "卫健" }));
        Assert.Empty(await county.Find("linye.a", new() { Q = "卫健" }));
        Assert.Single(await county.Find("supervisor1", new() { Q = "卫健" }));
        Assert.Empty(await county.Find("supervisor1", new() { Q = "乐昌" }));
    }

    [Fact]
    public async Task Pages_of_the_list_follow_one_another_newest_first()
    {
        for (var i = 0; i < 2 * Finder.PageSize + 5; i++)
        {
            county.Clock.Set(2023, 7, 3, 9, i / 3);
            await county.Open(new() { Unit = "D34", Title = "翻页试验" });
        }
        var (caller, filter, seen) = (await county.StaffAsync("supervisor1"), new CommitmentFilter { Unit = null, Q = "翻页", From = new DateOnly(2023, 7, 3), To = new DateOnly(2023, 7, 3) }, new List<FoundRow>());
        do
        {
            var (rows, next) = await county.In(null, s => s.GetRequired<Finder>().PageAsync(caller, filter));
            seen.AddRange(rows);
            filter.After = next;
        }
        while (filter.After is not null);
        Assert.Equal(2 * Finder.PageSize + 5, seen.Select(r => r.Id).Distinct().Count());
        Assert.Equal(seen.Count, seen.Select(r => r.Id).Distinct().Count());
        Assert.Equal(seen.OrderByDescending(r => r.OpenedAt).Select(r => r.OpenedAt), seen.Select(r => r.OpenedAt));
    }
}
