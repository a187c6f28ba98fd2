using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Cases;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Cases.Pages;

/// <summary>The page of a case: who sees it, and which acts.</summary>
public sealed class CasePageTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task Each_sees_the_acts_that_are_theirs_now()
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        Assert.Equal(["accept", "ask-correction", "refuse", "withdraw"], await ActsAsync("window1", given));
        Assert.Empty(await ActsAsync("hall", given));
        await county.Run(new AcceptCase { Id = given.Id }, await given.Clerk);
        Assert.Equal(["withdraw"], await ActsAsync("window1", given));
        Assert.Equal(["examine", "ask-opinion", "ask-extension", "send-back"], (await ActsAsync("shijian.a", given)).Except(["suspend"]));
        Assert.Empty(await ActsAsync("supervisor1", given));
        await county.Run(new AskExtension { Id = given.Id, Reason = "要核实水质检测数据" }, await given.Examiner);
        Assert.Equal("extension", (await ActsAsync("shijian.head", given))[0]);
        Assert.DoesNotContain("extension", await ActsAsync("shijian.a", given));
        await county.Run(new ExamineCase { Id = given.Id, Opinion = "符合条件" }, await given.Examiner);
        Assert.Equal("decide", (await ActsAsync("shijian.b", given))[0]);
    }

    [Fact]
    public async Task Another_department_a_stranger_and_an_administrator_see_nothing()
    {
        var given = await GivenCase.FoodPermit(county).Accepted();
        foreach (var path in new[] { "", "/print", "/receipt", "/examine", "/reveal" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await Office.AsAsync(county, "linye.a")).Visitor.GetAsync($"/cases/{given.Id}{path}")).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await county.Browser().GetAsync($"/cases/{given.Id}{path}")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await Office.AsAsync(county, "admin")).Visitor.GetAsync($"/cases/{given.Id}{path}")).StatusCode);
        }
    }

    [Fact]
    public async Task Who_handled_a_case_sees_it_to_its_end()
    {
        var given = await GivenCase.FoodPermit(county).Concluded();
        foreach (var login in new[] { "window1", "shijian.a", "shijian.b", "supervisor1" })
        {
            var text = (await (await Office.AsAsync(county, login)).OpenAsync($"/cases/{given.Id}")).Body!.TextContent;
            Assert.Contains("这一件已经办完", text);
            Assert.Contains("窗口领取", text);
        }
    }

    [Theory, InlineData("/print"), InlineData("/receipt"), InlineData("/reveal")]
    public async Task The_papers_of_a_case_open(string path)
    {
        var given = await GivenCase.WaterPermit(county).Accepted();
        var page = await (await Office.AsAsync(county, "window1")).OpenAsync($"/cases/{given.Id}{path}");
        Assert.Contains((await given.Read()).Commitment.Number, page.Body!.TextContent);
    }

    [Fact]
    public async Task What_waits_in_the_pool_is_taken_by_one_and_then_stands_under_their_name()
    {
        var given = await GivenCase.FoodPermit(county).Accepted();
        var office = await Office.AsAsync(county, "shijian.a");
        var address = $"/cases/{given.Id}";
        var page = await office.OpenAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, (await office.PostAsync(page, address)).StatusCode);
        Assert.Contains("雷伟", (await office.OpenAsync(address)).QuerySelector("dl.facts")!.TextContent);
    }

    [Fact]
    public async Task A_number_is_shown_in_full_only_for_a_reason_and_is_kept_nowhere()
    {
        var given = await GivenCase.FoodPermit(county).Accepted();
        var office = await Office.AsAsync(county, "shijian.a");
        var masked = (await office.OpenAsync($"/cases/{given.Id}")).Body!.TextContent;
        Assert.DoesNotContain("13907460001", masked);
        var (status, text) = await office.SendAsync($"/cases/{given.Id}/reveal", ("Input.Reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        (status, text) = await office.SendAsync($"/cases/{given.Id}/reveal", ("Input.Reason", "打电话约现场核查"));
        Assert.Contains("13907460001", text);
        Assert.Contains("打电话约现场核查", (await office.OpenAsync($"/commitments/{given.Id}/journal")).Body!.TextContent);
        Assert.False(await county.ReadAsync(db => db.Set<IdempotencyKey>().AnyAsync(k => k.Result.Contains("13907460001"))));
    }

    [Fact]
    public async Task A_file_is_sent_to_whoever_may_see_the_case_and_runs_nowhere()
    {
        var file = await county.In(null, s => s.GetRequiredService<Platform.Files.FileStore>().KeepAsync(county.County, Apply.Citizen.Pdf));
        var given = await GivenCase.FoodPermit(county).Submitted(a => a.Materials =
        [
            .. a.Materials.Where(m => m.Requirement is not ("m2" or "m3")),
            .. new[] { "m2", "m3" }.Select(m => new DraftMaterial(m, MaterialSource.Upload, new(m, file, "材料.pdf", "application/pdf", Apply.Citizen.Pdf.Length))),
        ]);
        // No door takes such a file; should one ever lie there, no browser may run it.
        await county.ReadAsync(async db =>
        {
            await db.Set<CaseMaterial>().Where(m => m.CaseId == given.Id && m.RequirementId == "m3").ExecuteUpdateAsync(u => u.SetProperty(m => m.ContentType, "text/html"));
            await db.LeaveAsync();
            return 0;
        });
        var office = await Office.AsAsync(county, "window1");
        var links = (await office.OpenAsync($"/cases/{given.Id}")).QuerySelectorAll("td a[href*='/materials/']").Select(a => a.GetAttribute("href")!).ToList();
        var shown = await office.Visitor.GetAsync(links[0]);
        Assert.Equal("application/pdf", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
        var saved = await office.Visitor.GetAsync(links[1]);
        Assert.Equal("application/octet-stream", saved.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", saved.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Office.AsAsync(county, "linye.a")).Visitor.GetAsync(links[0])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await county.Browser().GetAsync(links[0])).StatusCode);
    }

    [Fact]
    public async Task The_page_asks_the_database_no_more_often_for_a_case_with_a_long_story()
    {
        var (fresh, old) = (await GivenCase.FoodPermit(county).Accepted(), await GivenCase.FoodPermit(county).Accepted());
        for (var i = 0; i < 5; i++)
        {
            await county.Run(new ExamineCase { Id = old.Id, Opinion = "符合条件" }, await old.Examiner);
            await county.Run(new SendBackCase { Id = old.Id, Reason = "意见再写细些" }, await old.Decider);
        }
        var office = await Office.AsAsync(county, "shijian.a");
        await office.OpenAsync($"/cases/{fresh.Id}");
        using var count = await QueryCount.OfAsync(county);
        await office.OpenAsync($"/cases/{fresh.Id}");
        var first = count.Count;
        await office.OpenAsync($"/cases/{old.Id}");
        Assert.InRange(first, 1, 24);
        Assert.Equal(first, count.Count - first);
    }

    [Fact]
    public async Task An_opinion_is_answered_by_the_unit_asked_and_stands_on_the_case()
    {
        var given = await GivenCase.FoodPermit(county).Accepted();
        var asked = await county.StaffAsync("weijian.a");
        await county.Run(new AskOpinion { Id = given.Id, Unit = asked.UnitId, Question = "该场所卫生条件是否符合" }, await given.Examiner);
        var request = await county.ReadAsync(db => db.OpinionRequests.AsNoTracking().FirstAsync(r => r.CaseId == given.Id));
        var (theirs, ours) = (await Office.AsAsync(county, "weijian.a"), await Office.AsAsync(county, "shijian.a"));
        Assert.Null((await ours.OpenAsync($"/cases/opinions/{request.Id}")).QuerySelector("textarea"));
        Assert.Contains("请填写答复意见", (await theirs.SendAsync($"/cases/opinions/{request.Id}")).Text);
        Assert.Equal(HttpStatusCode.Redirect, (await theirs.SendAsync($"/cases/opinions/{request.Id}", ("Input.Answer", "卫生条件符合"))).Status);
        Assert.Contains("卫生条件符合", (await ours.OpenAsync($"/cases/{given.Id}")).Body!.TextContent);
        await theirs.OpenAsync($"/cases/{given.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await (await Office.AsAsync(county, "linye.a")).Visitor.GetAsync($"/cases/opinions/{request.Id}")).StatusCode);
    }

    async Task<string[]> ActsAsync(string login, GivenCase given) => await (await Office.AsAsync(county, login)).ActsAsync(given.Id);
}
