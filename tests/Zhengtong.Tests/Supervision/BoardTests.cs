using AngleSharp.Dom;
using Zhengtong.Platform.Access;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Supervision;

/// <summary>Every figure of the board is the length of the list behind it.</summary>
public sealed class BoardTests(TestCounty county) : IClassFixture<TestCounty>
{
    /// <summary>
    /// Monday 8 May 2023. 水利: taken on 1 May's week, red and grave by the 24th. 卫健: open, yellow on Wednesday the 24th.
    /// A town and one of its villages. One is closed late, one closed in time.
    /// </summary>
    async Task FillAsync()
    {
        county.Clock.Set(2023, 5, 8);
        var (water, health) = (await county.StaffAsync("shuili.a"), await county.StaffAsync("weijian.a"));
        await county.Run(new OpenErrand(water) { Title = "早就该办完的" }, Caller.System);
        var late = await county.Run(new OpenErrand(water) { Title = "迟办完的" }, Caller.System);
        var inTime = await county.Run(new OpenErrand(health) { Title = "按时办完的" }, Caller.System);
        await county.CloseErrand(inTime, health);
        await county.MoveTo(2023, 5, 16);
        await county.CloseErrand(late, water);
        await county.Settle();
        county.Clock.Set(2023, 5, 18);
        await county.Run(new OpenErrand(health) { Title = "快到线的" }, Caller.System);
        await county.Run(new OpenErrand(await county.StaffAsync("town01.a")) { Title = "镇里的" }, Caller.System);
        await county.Run(new OpenErrand(await county.StaffAsync("town01.village1")) { Title = "村里的" }, Caller.System);
        await county.MoveTo(2023, 5, 24);
    }

    [Fact]
    public async Task Every_number_of_the_board_is_the_length_of_the_list_behind_it()
    {
        await FillAsync();
        var visitor = await Visitor.SignInAsync(county, "supervisor1");
        var followed = 0;
        foreach (var board in new[] { "/board", "/board?kind=errand&from=2023-05-10", $"/board?unit={(await county.StaffAsync("town01.a")).UnitId}" })
        {
            var page = await visitor.ReadAsync(board);
            Assert.Empty(PageRules.Check(page.DocumentElement.OuterHtml));
            foreach (var link in page.QuerySelectorAll("main a").Where(a => a.GetAttribute("href")!.StartsWith("/board/list?", StringComparison.Ordinal) || a.GetAttribute("href")!.StartsWith("/supervision/cards?", StringComparison.Ordinal)))
            {
                if (!int.TryParse((link.QuerySelector(".value")?.FirstChild ?? link).TextContent.Trim(), out var said)) continue;
                var list = await visitor.ReadAsync(link.GetAttribute("href")!);
                Assert.True(said == list.QuerySelectorAll("main tbody tr").Length, $"{board}: {link.GetAttribute("href")} says {said}");
                followed++;
            }
        }
        Assert.True(followed > 40, $"only {followed} links followed");
    }

    [Fact]
    public async Task What_turns_within_a_day_and_within_three_working_days_is_counted_with_its_next_card()
    {
        county.Clock.Set(2023, 5, 18);
        await county.Run(new OpenErrand(await county.StaffAsync("yibao.a")) { Title = "快到线的" }, Caller.System);
        await county.MoveTo(2023, 5, 24);
        var visitor = await Visitor.SignInAsync(county, "yibao.head");
        // 5 working days from Thursday 18 May end on Thursday the 25th; nine tenths are at 14:00 of that day.
        var row = Assert.Single((await visitor.ReadAsync("/board/list?set=inthreedays")).QuerySelectorAll("tbody tr"));
        Assert.Contains("快到线的", row.TextContent);
        Assert.Contains("黄牌5 月 25 日 14:00", row.TextContent.Replace("\n", ""));
        Assert.Empty((await visitor.ReadAsync("/board/list?set=inoneday")).QuerySelectorAll("tbody tr"));
        county.Clock.Set(2023, 5, 24, 14, 1);
        visitor = await Visitor.SignInAsync(county, "yibao.head");
        Assert.Single((await visitor.ReadAsync("/board/list?set=inoneday")).QuerySelectorAll("tbody tr"));
        county.Clock.Set(2023, 5, 24);
    }

    [Fact]
    public async Task A_town_stands_with_its_villages_and_can_be_looked_into()
    {
        await FillAsync();
        var visitor = await Visitor.SignInAsync(county, "supervisor1");
        var town = (await county.StaffAsync("town01.a")).UnitId;
        var whole = (await visitor.ReadAsync($"/board/list?set=inthreedays&unit={town}")).QuerySelectorAll("tbody tr").Length;
        var alone = (await visitor.ReadAsync($"/board/list?set=inthreedays&unit={town}&alone=true")).QuerySelectorAll("tbody tr").Length;
        var village = (await visitor.ReadAsync($"/board/list?set=inthreedays&unit={(await county.StaffAsync("town01.village1")).UnitId}")).QuerySelectorAll("tbody tr").Length;
        Assert.Equal(whole, alone + village);
        Assert.True(alone > 0 && village > 0);
        Assert.Contains("（本级）", (await visitor.ReadAsync($"/board?unit={town}")).Body!.TextContent);
    }

    [Fact]
    public async Task Wrong_conditions_show_the_board_as_it_is()
    {
        var visitor = await Visitor.SignInAsync(county, "supervisor1");
        foreach (var wrong in new[] { "unit=x", "from=9999-99-99", "kind=%3Cscript%3Ealert(1)%3C/script%3E", "from=0001-01-01", "from=9999-12-31", $"kind={new string('长', 2000)}", $"unit={Guid.Empty}" })
        {
            var page = await visitor.ReadAsync("/board?" + wrong);
            Assert.Empty(page.QuerySelectorAll("main script"));
            Assert.NotEmpty(page.QuerySelectorAll("h1"));
            await visitor.ReadAsync("/board/list?set=late&after=x&" + wrong);
            await visitor.ReadAsync("/supervision/cards?done=%3Cscript%3E&to=9999-12-31&after=x&" + wrong);
        }
        await visitor.ReadAsync("/board/list?set=nonsense");
    }

    [Fact]
    public async Task The_exported_cards_carry_the_facts_of_the_standard_and_need_a_reason()
    {
        await FillAsync();
        var visitor = await Visitor.SignInAsync(county, "supervisor1");
        var refused = await visitor.SendAsync("/supervision/cards/export?warning=red", "", new() { ["Input.Reason"] = "" });
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
        var answer = await visitor.SendAsync("/supervision/cards/export?warning=red", "", new() { ["Input.Reason"] = "报县纪委季度通报" });
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_board_is_closed_to_clerks() =>
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await (await Visitor.SignInAsync(county, "window1")).GetAsync("/board")).StatusCode);
}
