using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Ratings;
using Zhengtong.Features.Simulation;
using Zhengtong.Platform.Access;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Cases.Apply;

public sealed class FollowTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task The_applicant_follows_answers_a_correction_and_takes_the_case_back()
    {
        var id = await SubmitAsync();
        var citizen = await Visitor.SignInAsync(county, Citizen.Person);
        var text = await Clean(citizen, $"/my/cases/{id}");
        Assert.Contains("等待受理", text);
        Assert.Contains("告诉您是否受理", text);
        await county.Run(new AskCorrection { Id = id, Items = [new("m3", "平面图没有标出洗消的位置")] }, await county.StaffAsync("window1"));
        Assert.Contains("平面图没有标出洗消的位置", await Clean(citizen, $"/my/cases/{id}"));
        Assert.Contains("等您补正", await Clean(citizen, "/my"));
        await Clean(citizen, $"/my/cases/{id}/correction");

        var wrong = await SupplyAsync(citizen, id, "correction", [.. "MZ"u8, .. new byte[99]]);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("电脑程序", await wrong.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await SupplyAsync(citizen, id, "correction", Citizen.Pdf)).StatusCode);
        Assert.Contains("您补正了材料", await Clean(citizen, $"/my/cases/{id}"));
        await Clean(citizen, $"/my/cases/{id}/withdraw");
        Assert.Equal(HttpStatusCode.Redirect, (await citizen.SendAsync($"/my/cases/{id}/withdraw", "", new() { ["Input.Reason"] = "店面不租了" })).StatusCode);
        Assert.Contains("您已撤回", await Clean(citizen, $"/my/cases/{id}"));
        Assert.Equal(HttpStatusCode.Conflict, (await citizen.GetAsync($"/my/cases/{id}/withdraw")).StatusCode);
    }

    /// <summary>The form is made from what was typed and cannot be uploaded: the answer must at least say what was changed.</summary>
    [Fact]
    public async Task A_correction_of_the_form_alone_must_say_what_was_changed()
    {
        var id = await SubmitAsync();
        var form = (await county.ReadAsync(db => db.ListInForceAsync("M0367")))!.List.Materials.First(m => m.FromForm);
        await county.Run(new AskCorrection { Id = id, Items = [new(form.Id, "经营面积和平面图不一致")] }, await county.StaffAsync("window1"));
        var citizen = await Visitor.SignInAsync(county, Citizen.Person);
        var empty = await citizen.SendAsync($"/my/cases/{id}/correction", "/correction", []);
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Contains("请写明补正了什么", await empty.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await citizen.SendAsync($"/my/cases/{id}/correction", "/correction", new() { ["Input.Note"] = "面积应是 60 平方米" })).StatusCode);
    }

    /// <summary>One served several times may rate each service; the page leads to the one that counts, how it ended, and to the result.</summary>
    [Fact]
    public async Task When_it_is_done_the_page_leads_to_the_result_and_to_rating_how_it_ended()
    {
        var id = await SubmitAsync();
        var citizen = await Visitor.SignInAsync(county, Citizen.Person);
        var (clerk, decider) = (await county.StaffAsync("window1"), await county.StaffAsync("shijian.b"));
        await county.Run(new AcceptCase { Id = id }, clerk);
        Assert.DoesNotContain("评价这次办事", await Clean(citizen, $"/my/cases/{id}"));
        await county.Run(new ExamineCase { Id = id, Opinion = "材料齐全，符合条件" }, await county.StaffAsync("shijian.a"));
        await county.Run(new DecideCase { Id = id, Granted = true }, decider);
        await county.Run(new IssueResult { Id = id }, decider);
        county.Clock.Set(2023, 5, 8, 9, 40);
        await county.Run(new DeliverResult { Id = id }, clerk);

        Assert.Contains("下载食品经营许可证", await Clean(citizen, $"/my/cases/{id}"));
        var contact = await county.ReadAsync(db => db.Set<ServiceContact>().Where(k => k.CommitmentId == id && k.What == "办结").Select(k => k.Id).SingleAsync());
        var token = county.Services.GetRequiredService<RatingTokens>().Of(county.County, contact);
        Assert.Equal($"/rate/{token}", (await citizen.ReadAsync($"/my/cases/{id}")).QuerySelector("main a[href^='/rate/']")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.Redirect, (await citizen.SendAsync($"/rate/{token}", "", new() { ["Input.Level"] = nameof(RatingLevel.Dissatisfied) })).StatusCode);
        Assert.Contains("联系您", await Clean(citizen, $"/rate/{token}"));
        Assert.NotNull((await citizen.ReadAsync($"/rate/{token}")).QuerySelector($"main a[href='/my/cases/{id}']"));
        Assert.DoesNotContain("评价这次办事", await Clean(citizen, $"/my/cases/{id}"));
    }

    [Fact]
    public async Task A_deferred_material_is_promised_and_supplied_on_pages()
    {
        var citizen = await Visitor.SignInAsync(county, Citizen.Person);
        var draft = await citizen.StartAsync("M0367");
        await citizen.FillAsync(county, draft, "M0367");
        await citizen.SendAsync($"/apply/{draft}/materials", "handler=Defer&material=m4", []);
        await citizen.UploadAllAsync(draft);
        Assert.Equal(HttpStatusCode.BadRequest, (await citizen.SendAsync($"/apply/{draft}/check", "", [])).StatusCode);
        var submitted = await citizen.SendAsync($"/apply/{draft}/check", "", new() { ["Input.Promised"] = "true" });
        var id = Guid.Parse(submitted.Headers.Location!.ToString().Split('/')[^1]);
        await county.Run(new AcceptCase { Id = id }, await county.StaffAsync("window1"));
        Assert.Contains("您承诺补交的材料", await Clean(citizen, $"/my/cases/{id}"));
        await Clean(citizen, $"/my/cases/{id}/deferred");

        Assert.Equal(HttpStatusCode.Redirect, (await SupplyAsync(citizen, id, "deferred", Citizen.Pdf, "m4")).StatusCode);

        Assert.DoesNotContain("您承诺补交的材料", await Clean(citizen, $"/my/cases/{id}"));
    }

    [Fact]
    public async Task Progress_without_sign_in_tells_the_state_and_nobodys_name()
    {
        var id = await SubmitAsync();
        var number = (await county.ReadAsync(db => Task.FromResult(db.Cases.Where(c => c.Id == id).Select(c => c.Commitment.Number).First())));
        var stranger = new Visitor(county.Browser());

        var right = await stranger.SendAsync("/progress", "/progress", new() { ["Input.Number"] = number, ["Input.Tail"] = "0068" });
        var html = await right.Content.ReadAsStringAsync();
        Assert.Contains("等待受理", html);
        Assert.DoesNotContain("盘", html);
        Assert.Empty(PageRules.Check(html));
        HttpStatusCode last = HttpStatusCode.OK;
        for (var i = 2000; i < 2011; i++)
            last = (await stranger.SendAsync("/progress", "/progress", new() { ["Input.Number"] = number, ["Input.Tail"] = $"{i:0000}" })).StatusCode;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task The_home_page_names_the_county_and_leads_into_an_application()
    {
        var home = await new Visitor(county.Browser()).ReadAsync("/");
        Assert.Contains("江华瑶族自治县", home.QuerySelector("main")!.TextContent);
        Assert.NotNull(home.QuerySelector("main a[href='/matters/M0367']"));
        Assert.Empty(PageRules.Check(home.DocumentElement.OuterHtml));
        var start = await county.Browser().GetAsync("/apply/M0367");
        Assert.Equal("/sign-in?back=%2Fapply%2FM0367", start.Headers.Location!.ToString());
    }

    async Task<Guid> SubmitAsync()
    {
        var list = (await county.ReadAsync(db => db.ListInForceAsync("M0367")))!.List;
        var answers = SampleAnswers.For(list, DateOnly.FromDateTime(county.Clock.Now.DateTime));
        return (await county.Run(new SubmitCase { Matter = "M0367", Answers = answers, Materials = SampleAnswers.Materials(list, answers) }, await Citizen.CallerAsync(county, Citizen.Person))).Id;
    }

    static async Task<HttpResponseMessage> SupplyAsync(Visitor citizen, Guid id, string page, byte[] content, string material = "m3")
    {
        var form = (await citizen.ReadAsync($"/my/cases/{id}/{page}")).Forms.First(f => f.Closest("main") is not null);
        var sent = new MultipartFormDataContent { { new ByteArrayContent(content), $"files.{material}", "补的.pdf" } };
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]")) sent.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        return await citizen.PostAsync($"/my/cases/{id}/{page}", sent);
    }

    static async Task<string> Clean(Visitor visitor, string path)
    {
        var page = await visitor.ReadAsync(path);
        Assert.Empty(PageRules.Check(page.DocumentElement.OuterHtml));
        return page.QuerySelector("main")!.TextContent;
    }
}
