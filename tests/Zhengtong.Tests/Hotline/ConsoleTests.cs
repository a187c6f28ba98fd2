using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Cases.Pages;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Hotline;

/// <summary>The agent's console: calls, proposals, like orders.</summary>
public sealed class ConsoleTests(TestCounty county) : IClassFixture<TestCounty>
{
    static int lines;

    [Fact]
    public async Task A_call_is_offered_once_taken_by_one_and_ended()
    {
        var (agent, head) = (await county.StaffAsync("hotline1"), await county.StaffAsync("hotline.head"));
        var offer = new OfferCall { Line = NewLine(), Number = "0746-2309154" };
        var id = await county.Run(offer, agent);
        Assert.Equal(id, await county.Run(offer, agent));
        await county.Run(new AnswerCall { Id = id }, agent);
        Assert.Equal("call.answered", (await county.Refused(new AnswerCall { Id = id }, head)).Code);
        await county.Run(new EndCall { Id = id }, agent);
        await county.Run(new EndCall { Id = id }, agent);
        Assert.Equal("call.ended", (await county.Refused(new AnswerCall { Id = id }, head)).Code);
        var call = await county.ReadAsync(db => db.Calls.AsNoTracking().SingleAsync(c => c.Id == id));
        Assert.Equal(("074****9154", agent.Id), (call.PhoneMasked, call.AgentId));
        Assert.NotNull(call.EndedAt);
    }

    [Fact]
    public async Task A_number_that_is_none_is_refused_and_a_withheld_one_is_taken()
    {
        var agent = await county.StaffAsync("hotline1");
        Assert.Equal("Number", Assert.Single((await county.Refused(new OfferCall { Line = NewLine(), Number = "12345abc" }, agent)).Fields).Field);
        var id = await county.Run(new OfferCall { Line = NewLine() }, agent);
        Assert.Null(await county.ReadAsync(db => db.Calls.Where(c => c.Id == id).Select(c => c.PhoneMasked).SingleAsync()));
        await county.Run(new EndCall { Id = id }, agent);
    }

    /// <summary>
    /// By keywords alone, on every second sentence: the others were read when the keywords were written, these were not.
    /// 66 % first, 91 % among three when this was written; before, with the first keywords, 59 % and 76 %.
    /// </summary>
    [Fact]
    public async Task The_right_topic_is_among_three_for_nine_of_ten_sentences()
    {
        var index = (await county.ReadAsync(HotlineBook.OfAsync)).Index;
        var examples = File.ReadLines(Path.Combine(Repository.Reference, "hotline-examples.tsv")).Skip(1).Where((_, n) => n % 2 == 1).Select(l => l.Split('\t')).ToList();
        var ranked = examples.Select(e => (Topic: e[2], Found: index.Rank(e[1]).Take(3).Select(r => r.Topic.Code).ToList())).ToList();
        var (first, among) = (ranked.Count(r => r.Found.FirstOrDefault() == r.Topic), ranked.Count(r => r.Found.Contains(r.Topic)));
        Assert.True(first >= 0.64 * examples.Count && among >= 0.9 * examples.Count, $"first {first}, among three {among} of {examples.Count}");
    }

    [Theory]
    [InlineData("沱江镇桥头到二中的路灯坏了", "沱江镇")]
    [InlineData("沱江豸山社区垃圾没人收", "豸山社区")]
    [InlineData("县里哪里办身份证", null)]
    public async Task The_place_is_read_from_the_text(string text, string? place)
    {
        var places = await county.ReadAsync(Places.OfAsync);
        var region = Proposal.RegionIn(text, places);
        Assert.Equal(place, region is null ? null : places.AtRegion(region)?.ShortName);
    }

    [Fact]
    public void What_cannot_wait_is_critical_whatever_the_topic() =>
        Assert.Equal((OrderUrgency.Critical, OrderUrgency.Ordinary), (Proposal.UrgencyIn("楼道里燃气泄漏，味道很大", null), Proposal.UrgencyIn("想问医保怎么交", null)));

    [Fact]
    public async Task The_page_proposes_the_unit_and_offers_an_open_order_that_is_like_it()
    {
        var lamp = await new GivenOrder(county).Dispatched(c => c.Content = "竹园路整条街的路灯全部不亮，晚上漆黑一片");
        var agent = await county.StaffAsync("hotline1");
        var like = await county.In(null, async s => await Proposal.OfAsync(s.GetRequired<CountyDb>(), agent, "竹园路路灯不亮，一片漆黑", null, null, null, county.Clock.GetUtcNow()));
        Assert.Equal("T0104", like.Topics[0].Topic.Code);
        Assert.Equal(await lamp.UnitAsync("D24"), like.Topics[0].Unit);
        Assert.Contains(like.Like, o => o.Id == lamp.Id && o.MayJoin);
        var strange = await county.In(null, async s => await Proposal.OfAsync(s.GetRequired<CountyDb>(), agent, "想问城乡居民医保怎么缴费", null, null, null, county.Clock.GetUtcNow()));
        Assert.DoesNotContain(strange.Like, o => o.Id == lamp.Id);
    }

    [Fact]
    public async Task What_is_taken_down_in_a_call_bears_its_number_without_the_agent_seeing_it()
    {
        var agent = await county.StaffAsync("hotline2");
        var id = await county.Run(new OfferCall { Line = NewLine(), Number = "13974611111" }, agent);
        var desk = await Office.AsAsync(county, "hotline2");
        var ringing = await desk.OpenAsync("/console");
        Assert.Contains("139****1111", ringing.Body!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.PostAsync(ringing, "/console?handler=AnswerCall", ("call", id.ToString()))).StatusCode);
        var answered = await desk.OpenAsync("/console");
        Assert.DoesNotContain("13974611111", answered.DocumentElement.OuterHtml);
        (string, string)[] typed = [("Input.Kind", "Help"), ("Input.Topic", "T0104"), ("Input.Content", "寿域路口路灯坏了")];
        var wrong = await desk.ReadAsync(await desk.PostAsync(answered, "/console?handler=Register", typed), HttpStatusCode.BadRequest);
        Assert.NotNull(wrong.QuerySelector("#Input_Unit-error"));
        Assert.Equal("寿域路口路灯坏了", wrong.QuerySelector("#Input_Content")!.TextContent.Trim());
        var done = await desk.PostAsync(wrong, "/console?handler=Register", [.. typed, ("Input.Unit", (await GivenOrder.UnitAsync(county, "D24")).ToString())]);
        Assert.StartsWith("/console?done=L", done.Headers.Location!.ToString());
        var order = await county.ReadAsync(db => db.Set<OrderCaller>().AsNoTracking().SingleAsync(c => c.PhoneMasked == "139****1111"));
        Assert.StartsWith("L", order.Call);
        Assert.Contains("寿域路口路灯坏了", (await desk.OpenAsync("/console")).QuerySelector("aside")!.TextContent);
        await county.Run(new EndCall { Id = id }, agent);
    }

    static string NewLine() => $"L{Interlocked.Increment(ref lines)}";
}
