using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Cases;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Cases.Pages;

/// <summary>At the window: the matter, the applicant, the agent, the form.</summary>
public sealed class ReceiveTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task A_clerk_finds_the_matter_among_those_taken_at_their_place()
    {
        var window = await Office.AsAsync(county, "window1");
        Assert.Contains("/receive/M0362", (await window.OpenAsync("/receive?q=个体")).QuerySelector("main table a")!.GetAttribute("href"));
        Assert.Equal("/receive/M0367", (await window.Visitor.GetAsync("/receive?matter=M0367")).Headers.Location!.ToString());
        var village = await Office.AsAsync(county, "town01.village1");
        Assert.DoesNotContain("取水许可", (await village.OpenAsync("/receive")).QuerySelector("main")!.TextContent);
        Assert.Contains("收件后转办", (await village.OpenAsync("/receive/M0094")).Body!.TextContent);
        Assert.Contains("当场办结", (await village.OpenAsync("/receive/M0437")).Body!.TextContent);
        Assert.Equal(HttpStatusCode.Conflict, (await village.Visitor.GetAsync("/receive/M0367")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Office.AsAsync(county, "shuili.a")).Visitor.GetAsync("/receive")).StatusCode);
    }

    [Fact]
    public async Task Somebody_unknown_is_registered_and_the_form_begins()
    {
        var window = await Office.AsAsync(county, "window1");
        var data = GivenCase.Applicant();
        const string address = "/receive/M0362?handler=Find", register = "/receive/M0362?handler=Register";
        var page = await window.ReadAsync(await window.PostAsync(await window.OpenAsync("/receive/M0362"), address, ("Number", data.Number)));
        Assert.Equal(data.Number, page.QuerySelector("#Input_Number")!.GetAttribute("value"));
        page = await window.ReadAsync(await window.PostAsync(page, register, ("Input.Kind", "Person"), ("Input.Name", "盘春梅"), ("Input.Number", data.Number[..17] + (data.Number[17] == '1' ? '2' : '1'))), HttpStatusCode.BadRequest);
        Assert.NotNull(page.QuerySelector("#Input_Number-error"));
        var done = await window.PostAsync(page, register, ("Input.Kind", "Person"), ("Input.Name", "盘春梅"), ("Input.Number", data.Number), ("Input.Phone", "13907460002"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var begin = done.Headers.Location!.ToString();
        Assert.DoesNotContain(data.Number, begin);
        var started = await window.PostAsync(await window.OpenAsync(begin), begin + "?handler=Self");
        Assert.Matches("^/apply/[0-9a-f-]{36}/1$", started.Headers.Location!.ToString());
        Assert.Contains("盘*梅", (await window.OpenAsync("/receive")).QuerySelector("aside")!.TextContent);
    }

    [Fact]
    public async Task Somebody_known_is_found_by_the_whole_number_only_and_shown_masked()
    {
        var data = GivenCase.Applicant();
        data.Phone = "13907460088";
        await county.Run(data, await county.StaffAsync("window1"));
        var window = await Office.AsAsync(county, "window1");
        foreach (var typed in new[] { data.Number, data.Phone })
        {
            var main = (await window.FindAsync("M0362", typed)).QuerySelector("main table")!.TextContent;
            Assert.Contains("盘*梅", main);
            Assert.DoesNotContain(data.Number, main);
            Assert.DoesNotContain(data.Phone, main);
        }
        foreach (var typed in new[] { data.Number[..12], "盘春梅", "", "1390746008" })
            Assert.Contains("不是完整的", (await window.FindAsync("M0362", typed, HttpStatusCode.BadRequest)).QuerySelector("#Number-error")!.TextContent);
    }

    [Fact]
    public async Task An_agent_needs_a_mandate_in_force_and_then_stands_on_the_case()
    {
        var clerk = await county.StaffAsync("window1");
        var principal = await county.Run(GivenCase.Applicant(), clerk);
        var agent = GivenCase.Applicant();
        var window = await Office.AsAsync(county, "window1");
        var (begin, submit) = ($"/receive/M0367/{principal}", $"/receive/M0367/{principal}?handler=Agent");
        (string, string)[] fields = [("Input.Name", "赵金花"), ("Input.Number", agent.Number), ("Input.Phone", "13907460003"), ("Input.ValidTo", "2023-12-31")];
        var page = await window.ReadAsync(await window.PostAsync(await window.OpenAsync(begin), submit, fields), HttpStatusCode.BadRequest);
        Assert.Contains("请先核对授权委托书原件", page.QuerySelector("#Input_Seen-error")!.TextContent);
        page = await window.ReadAsync(await window.PostAsync(page, submit, [.. fields[..3], ("Input.ValidTo", "2022-12-31"), ("Input.Seen", "true")]), HttpStatusCode.BadRequest);
        Assert.Contains("委托已经到期", page.QuerySelector("#Input_ValidTo-error")!.TextContent);
        var started = await window.PostAsync(page, submit, [.. fields, ("Input.Seen", "true")]);
        Assert.StartsWith("/apply/", started.Headers.Location!.ToString());
        var draft = await county.ReadAsync(db => db.Drafts.AsNoTracking().FirstAsync(d => d.ApplicantId == principal));
        Assert.NotNull(draft.AgentId);

        var given = GivenCase.FoodPermit(county);
        await given.Submitted(a =>
        {
            (a.Applicant, a.Agent) = (principal, draft.AgentId);
            a.Materials.Add(new("m5", MaterialSource.Paper));
        });
        Assert.Contains("代理人", (await window.OpenAsync($"/cases/{given.Id}")).QuerySelector("aside.side")!.TextContent);
        var stranger = await county.Run(GivenCase.Applicant(), clerk);
        var refused = await Assert.ThrowsAsync<Refusal>(() => GivenCase.FoodPermit(county).Submitted(a => (a.Applicant, a.Agent) = (principal, stranger)));
        Assert.Equal("case.no-mandate", refused.Code);
    }
}
