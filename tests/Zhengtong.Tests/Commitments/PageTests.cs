using System.Net;
using System.Text.Json;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commitments;

public sealed class PageTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Theory]
    [InlineData("shuili.a", "/desk"), InlineData("window1", "/desk"), InlineData("leader", "/desk"), InlineData("admin", "/desk"), InlineData("town01.village1", "/desk")]
    [InlineData("shuili.a", "/search?q=许可"), InlineData("supervisor1", "/commitments?Filter.Progress=Open&Filter.From=2023-01-01"), InlineData("supervisor1", "/commitments/export")]
    [InlineData("shuili.a", "/posts"), InlineData("admin", "/posts"), InlineData("admin", "/calendar"), InlineData("shuili.a", "/desk?urgency=overdue&sort=-title&Filter.Kind=promise")]
    public async Task Every_page_opens_with_one_heading_and_labelled_fields(string login, string path)
    {
        await county.Open(new() { Unit = "D26", Holder = "shuili.a", Title = "取水许可（新办）", Statutory = 20 });
        var page = await (await Visitor.SignInAsync(county, login)).ReadAsync(path);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea"), field => Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']")));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_and_a_clerk_may_not_open_the_calendar()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await county.Browser().GetAsync("/desk")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Visitor.SignInAsync(county, "window1")).GetAsync("/calendar")).StatusCode);
    }

    [Fact]
    public async Task The_clocks_page_shows_both_columns_and_a_pause_of_the_one()
    {
        county.Clock.Set(2024, 4, 26, 10, 31);
        var id = await county.Open(new() { Unit = "D26", Holder = "shuili.a", Promised = 5, Statutory = 10 });
        county.Clock.Set(2024, 4, 30, 9, 20);
        await county.Run(new ChangePromise { Id = id, Clocks = [new ClockChange.Pause(ClockNames.Promised, "现场核查", "本事项实施清单")] }, Caller.System);
        county.Clock.Set(2024, 5, 7, 11, 0);
        await county.Run(new ChangePromise { Id = id, Clocks = [new ClockChange.Resume(ClockNames.Promised)] }, Caller.System);
        county.Clock.Set(2024, 5, 9);
        var visitor = await Visitor.SignInAsync(county, "shuili.a");
        var text = (await visitor.ReadAsync($"/commitments/{id}/clocks")).Body!.TextContent;
        Assert.Contains("5 月 10 日（五）", text);
        Assert.Contains("5 月 13 日（一）", text);
        Assert.Contains("不属第四十五条所列，照算", text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Visitor.SignInAsync(county, "linye.a")).GetAsync($"/commitments/{id}/clocks")).StatusCode);
        county.Clock.Set(2023, 5, 8);
    }

    [Fact]
    public async Task A_long_journal_is_paged_and_its_chain_checked()
    {
        var id = await county.Open(new() { Unit = "D26", Holder = "shuili.a" });
        for (var i = 0; i < CommitmentJournal.PageSize + 3; i++) await county.Run(new ChangePromise { Id = id, Summary = $"第 {i} 步" }, Caller.System);
        var visitor = await Visitor.SignInAsync(county, "shuili.a");
        var page = await visitor.ReadAsync($"/commitments/{id}/journal");
        Assert.Equal(CommitmentJournal.PageSize, page.QuerySelectorAll(".journal > li").Length);
        Assert.Contains("链校验通过", page.Body!.TextContent);
        var older = page.QuerySelector("a[rel=next]")!.GetAttribute("href");
        Assert.Equal(4, (await visitor.ReadAsync($"/commitments/{id}/journal{older}")).QuerySelectorAll(".journal > li").Length);
    }

    [Fact]
    public async Task Anybody_reckons_a_deadline_on_the_page_and_by_the_api()
    {
        var page = await new Visitor(county.Browser()).ReadAsync("/calculator?Input.Start=2024-04-26T10:31&Input.Amount=5&Input.Unit=WorkingDays&Input.Pauses[0].From=2024-04-30T09:20&Input.Pauses[0].To=2024-05-07T11:00&Input.Pauses[0].Cause=听证");
        Assert.Contains("2024 年 5 月 10 日（五）17:30", page.QuerySelector("#answer")!.TextContent);
        Assert.Contains("劳动节放假", page.Body!.TextContent);
        using var json = JsonDocument.Parse(await county.Browser().GetStringAsync("/api/v1/calendar/deadline?start=2024-04-26T10:31&amount=5&unit=workingDays&pause=2024-04-30T09:20/2024-05-07T11:00"));
        Assert.Equal(ChinaTime.At(new DateOnly(2024, 5, 10), new TimeOnly(17, 30)), json.RootElement.GetProperty("dueAt").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("start=x&amount=5&unit=workingDays", 400), InlineData("start=2024-04-26&amount=-1&unit=workingDays", 400)]
    [InlineData("start=2024-04-26&amount=5&unit=weeks", 400), InlineData("start=1900-01-01&amount=5&unit=workingDays", 400), InlineData("start=2059-12-30&amount=2000&unit=workingDays", 400)]
    [InlineData("start=2040-04-26&amount=5&unit=workingDays", 200)]
    public async Task A_question_that_cannot_be_answered_is_refused(string query, int status)
    {
        var answer = await county.Browser().GetAsync("/api/v1/calendar/deadline?" + query);
        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 200) Assert.Contains("还没有公布", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/api/v1/commitments?q=x"), InlineData("/api/v1/desk"), InlineData("/api/v1/commitments/00000000-0000-0000-0000-000000000001/clocks")]
    public async Task The_api_wants_a_token(string path) => Assert.Equal(HttpStatusCode.Unauthorized, (await county.Browser().GetAsync(path)).StatusCode);
}
