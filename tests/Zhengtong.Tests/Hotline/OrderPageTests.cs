using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Supervision;
using Zhengtong.Tests.Cases.Pages;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Hotline;

/// <summary>The whole way of an order over its pages, without JavaScript: returned, adjudicated, extended, done again, its card withdrawn.</summary>
public sealed class OrderPageTests(TestCounty county) : IClassFixture<TestCounty>
{
    Guid order;

    [Fact]
    public async Task An_order_goes_its_whole_way_over_the_pages()
    {
        var (agent, head, city, homes, homesHead, caller) = (await Office.AsAsync(county, "hotline1"), await Office.AsAsync(county, "hotline.head"), await Office.AsAsync(county, "chengguan.a"),
            await Office.AsAsync(county, "zhujian.a"), await Office.AsAsync(county, "zhujian.head"), await Office.AsAsync(county, "callback1"));
        await RegisterAsync(agent);
        var dispatch = await agent.OpenAsync($"/orders/{order}/dispatch");
        Assert.Equal((await GivenOrder.UnitAsync(county, "D24")).ToString(), ((IHtmlSelectElement)dispatch.QuerySelector("select")!).Value);
        await Send(agent, "dispatch", OrderState.Dispatched, ("Input.Unit", ((IHtmlSelectElement)dispatch.QuerySelector("select")!).Value!));
        await Send(city, "return", OrderState.Disputed, ("Input.Proposed", (await GivenOrder.UnitAsync(county, "D23")).ToString()), ("Input.Reason", "小区里的路灯归物业，由住建局管"));
        var ruling = (IHtmlSelectElement)(await head.OpenAsync($"/orders/{order}/adjudicate")).QuerySelector("select")!;
        await Send(head, "adjudicate", OrderState.Dispatched, ("Input.Unit", ruling.Value!), ("Input.Finding", "在小区红线以内"));
        await Send(homes, "sign-for", OrderState.SignedFor);
        Assert.Contains("已经裁定", (await homes.OpenAsync($"/orders/{order}")).QuerySelector("main")!.TextContent);
        await Send(homes, "ask-extension", OrderState.SignedFor, ("Input.Days", "2"), ("Input.Reason", "物业要重新布线"));
        await Send(homesHead, "extension", OrderState.SignedFor, ("Input.Approved", "true"));
        await Send(homes, "reply", OrderState.Replied, ("Input.Resolution", "Resolved"), ("Input.Measures", "物业换了三盏灯"), ("Input.Text", "电话告知已经修好"));
        await Send(agent, "review", OrderState.Reviewed, ("Input.Passed", "true"));
        await Send(caller, "call-back", OrderState.SignedFor, ("Input.Reached", "true"), ("Input.Process", "Satisfied"), ("Input.Result", "Dissatisfied"), ("Input.Words", "还有一盏不亮"));
        await county.MoveTo(2023, 5, 11, 16, 0);
        (agent, homes, caller) = (await Office.AsAsync(county, "hotline1"), await Office.AsAsync(county, "zhujian.a"), await Office.AsAsync(county, "callback1")); // three days later
        await CardAsync(homes);
        await Send(homes, "handle", OrderState.Handled, ("Input.Measures", "最后一盏换了灯泡"));
        await Send(homes, "reply", OrderState.Replied, ("Input.Resolution", "Resolved"), ("Input.Measures", "最后一盏换了灯泡"), ("Input.Text", "当面告知全部修好"));
        await Send(agent, "review", OrderState.Reviewed, ("Input.Passed", "true"));
        await Send(caller, "call-back", OrderState.Closed, ("Input.Reached", "true"), ("Input.Process", "Satisfied"), ("Input.Result", "Satisfied"));
        Assert.Equal("resolved", await county.ReadAsync(db => db.WorkOrders.Where(o => o.Id == order).Select(o => o.Commitment.Outcome).SingleAsync()));
    }

    [Fact]
    public async Task What_is_wrong_is_said_on_the_page_and_what_was_typed_stays()
    {
        order = (await new GivenOrder(county).Dispatched()).Id;
        var (status, text) = await (await Office.AsAsync(county, "chengguan.a")).SendAsync($"/orders/{order}/return", ("Input.Reason", "应当由别的单位办，依据三定规定"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("应当由别的单位办，依据三定规定", text);
        var agent = await Office.AsAsync(county, "hotline1");
        var console = await agent.OpenAsync("/console");
        var form = await agent.ReadAsync(await agent.PostAsync(console, "/console?handler=Register", ("Input.Kind", "Help"), ("Input.Topic", "T0104"), ("Input.Unit", (await GivenOrder.UnitAsync(county, "D24")).ToString()), ("Input.Content", "灯坏了"), ("Input.CallerPhone", "一二三")), HttpStatusCode.BadRequest);
        Assert.Contains("灯坏了", form.QuerySelector("#Input_Content")!.TextContent);
        Assert.Contains("0746-2309154", form.QuerySelector("#Input_CallerPhone-error")!.TextContent);
    }

    [Fact]
    public async Task The_duty_list_is_edited_on_its_page()
    {
        var head = await Office.AsAsync(county, "hotline.head");
        var (status, _) = await head.SendAsync("/duties", ("Input.Topic", "T0106"), ("Input.Unit", (await GivenOrder.UnitAsync(county, "D21")).ToString()), ("Input.Ground", "《城乡规划法》第六十四条"), ("Input.From", "2023-09-01"));
        Assert.Equal(HttpStatusCode.Redirect, status);
        var page = await head.OpenAsync("/duties?topic=T0106");
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
    }

    /// <summary>Somebody comes in person: no call, and the unit is left for later.</summary>
    async Task RegisterAsync(Office agent)
    {
        const string content = "小区门口到二中的路灯坏了半个月";
        var sent = await agent.PostAsync(await agent.OpenAsync("/console"), "/console?handler=Keep", ("Input.Kind", "Help"), ("Input.Source", "Visit"), ("Input.Topic", "T0104"), ("Input.Region", "431129100"), ("Input.Content", content), ("Input.CallerName", "何建军"), ("Input.CallerPhone", "13874660001"));
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());
        (order, var source) = await county.ReadAsync(db => db.WorkOrders.Where(o => o.Content == content).Select(o => new ValueTuple<Guid, OrderSource>(o.Id, o.Source)).SingleAsync());
        Assert.Equal(OrderSource.Visit, source);
        Assert.Contains(content, (await agent.OpenAsync("/desk")).QuerySelector("main")!.TextContent);
    }

    async Task Send(Office by, string path, OrderState after, params (string, string)[] fields)
    {
        var (status, text) = await by.SendAsync($"/orders/{order}/{path}", fields);
        Assert.True(status == HttpStatusCode.Redirect, $"{path}: {text}");
        Assert.Equal(after, await county.ReadAsync(db => db.WorkOrders.Where(o => o.Id == order).Select(o => o.State).SingleAsync()));
    }

    /// <summary>The rework runs out on Thursday: its yellow card is explained by the unit and withdrawn by somebody else.</summary>
    async Task CardAsync(Office unit)
    {
        var card = await county.ReadAsync(db => db.Cards.Where(c => c.SubjectId == order && c.RuleCode == "JC-02").Select(c => c.Id).SingleAsync());
        Assert.Contains("黄牌", (await unit.OpenAsync($"/orders/{order}")).QuerySelector("main")!.TextContent);
        var (clerk, judge) = (await county.StaffAsync("zhujian.head"), await county.StaffAsync("supervisor1"));
        await county.Run(new SignForCard { Id = card }, clerk);
        await county.Run(new ExplainCard { Id = card, Text = "物业换的灯泡当天又坏，已经再换" }, clerk);
        await county.Run(new ReviewCard { Id = card, Verdict = Verdict.Withdraw, Ground = WithdrawalGround.CorrectedInTime, Finding = "核实已经及时纠正" }, judge);
        Assert.DoesNotContain("黄牌", (await unit.OpenAsync($"/orders/{order}")).QuerySelector("main .card-banner")?.TextContent ?? "");
    }
}
