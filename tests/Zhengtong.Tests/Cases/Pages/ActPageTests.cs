using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Cases;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Cases.Pages;

/// <summary>Every act on its page: what is wrong is said there, what is right is done; and what the pages refuse.</summary>
public sealed class ActPageTests(TestCounty county) : IClassFixture<TestCounty>
{
    public static TheoryData<string> Trials => new(ActTrial.All.Select(t => t.Path));

    [Fact]
    public void Every_door_of_a_case_is_tried() => Assert.Equal(CaseDoor.All.Select(d => d.Path).Order(), ActTrial.All.Select(t => t.Path).Order());

    [Theory, MemberData(nameof(Trials))]
    public async Task An_act_is_refused_with_what_is_wrong_and_then_done(string path)
    {
        var trial = ActTrial.All.Single(t => t.Path == path);
        var given = await trial.Begin(county);
        var office = await Office.AsAsync(county, trial.Login);
        Assert.Contains(path, await office.ActsAsync(given.Id));
        var address = $"/cases/{given.Id}/{path}";
        var (status, text) = await office.SendAsync(address, trial.Wrong);
        Assert.Contains(trial.Says, text);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        var right = path == "ask-opinion"
            ? [("Input.Unit", (await county.StaffAsync("weijian.a")).UnitId.ToString()!), ("Input.Question", "卫生条件是否符合"), ("Input.Days", "3")]
            : trial.Right;
        (status, text) = await office.SendAsync(address, right);
        Assert.True(status == HttpStatusCode.Redirect, text);
        Assert.Equal(trial.After, (await given.Read()).State);
        Assert.Contains($"现在是“{CaseLife.Life.Label(trial.After).Name}”", (await office.OpenAsync($"/cases/{given.Id}")).QuerySelector(".notice-ok")!.TextContent);
    }

    [Fact]
    public async Task A_decision_is_shown_once_more_and_nothing_is_done_before()
    {
        var given = await GivenCase.FoodPermit(county).Examined();
        var office = await Office.AsAsync(county, "shijian.b");
        var address = $"/cases/{given.Id}/decide";
        var asks = await office.PostAsync(await office.OpenAsync(address), address, ("Input.Granted", "true"));
        Assert.Contains("不能改回", await asks.Content.ReadAsStringAsync());
        Assert.Equal(CaseState.Deciding, (await given.Read()).State);
    }

    [Fact]
    public async Task Of_two_clerks_the_second_is_told_what_the_first_did_and_keeps_what_was_typed()
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        var (one, two) = (await Office.AsAsync(county, "window1"), await Office.AsAsync(county, "window2"));
        var address = $"/cases/{given.Id}/refuse";
        var page = await two.OpenAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, (await one.SendAsync($"/cases/{given.Id}/accept")).Status);
        var answer = await two.PostAsync(page, address, ("Input.Ground", "not-needed"), ("Input.Reasons", "依法不需要许可，当场告知"), ("confirmed", "true"));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Contains("周芳：受理", text);
        Assert.Contains("依法不需要许可，当场告知", text);
    }

    [Fact]
    public async Task Who_accepted_is_not_let_to_the_decision()
    {
        var given = await GivenCase.FoodPermit(county).Examined();
        var office = await Office.AsAsync(county, "shijian.b");
        var page = await office.OpenAsync($"/cases/{given.Id}/decide");
        var person = (await county.StaffAsync("shijian.b")).Id;
        await county.ReadAsync(async db =>
        {
            await db.Cases.Where(c => c.Id == given.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.AcceptorId, person));
            await db.LeaveAsync();
            return 0;
        });
        Assert.DoesNotContain("decide", await office.ActsAsync(given.Id));
        Assert.Contains("受审分离", (await office.OpenAsync($"/cases/{given.Id}")).Body!.TextContent);
        Assert.Equal(HttpStatusCode.Conflict, (await office.Visitor.GetAsync($"/cases/{given.Id}/decide")).StatusCode);
        var answer = await office.PostAsync(page, $"/cases/{given.Id}/decide", ("Input.Granted", "true"), ("confirmed", "true"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("受理这一件的人不能作决定", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_act_out_of_order_does_not_open_and_says_the_state()
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        var answer = await (await Office.AsAsync(county, "window1")).Visitor.GetAsync($"/cases/{given.Id}/deliver");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("现在是“待受理”，不能送达", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_pause_without_a_lawful_cause_is_said_at_its_field()
    {
        var given = await GivenCase.WaterPermit(county).Accepted();
        var office = await Office.AsAsync(county, "shuili.a");
        var address = $"/cases/{given.Id}/suspend";
        var answer = await office.PostAsync(await office.OpenAsync(address), address, ("Input.Procedure", "busy"), ("Input.ExpectedOn", "2030-01-01"));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Contains("第四十五条", page.QuerySelector("#Input_Procedure-error")!.TextContent);
        Assert.Contains("第四十五条", page.QuerySelector(".error-summary a[href='#Input_Procedure']")!.TextContent);
        Assert.Equal("2030-01-01", page.QuerySelector("#Input_ExpectedOn")!.GetAttribute("value"));
    }
}
