using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Parties;
using Zhengtong.Features.Simulation;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Cases.Apply;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Parties;

public sealed class MandateTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task A_mandate_for_one_matter_opens_that_matter_alone_and_ends_when_taken_back()
    {
        county.Clock.Set(2026, 11, 20);
        var principal = await Citizen.CallerAsync(county, Citizen.Representative);
        var permit = await SubmitAsync("M0367", principal);
        var water = await SubmitAsync("M0260", principal);
        var id = await county.Run(new GiveMandate { Name = "赵满花", Number = "431129199506110080", Matters = ["M0367"], Until = new(2027, 1, 1) }, principal);

        var agent = await Citizen.CallerAsync(county, Citizen.Agent);
        Assert.Equal([permit], await county.ReadAsync(db => db.Commitments.VisibleTo(agent).Where(c => c.Id == permit || c.Id == water).Select(c => c.Id).ToListAsync()));
        Assert.NotEqual(Guid.Empty, (await county.Run(new StartDraft { Matter = "M0367", Applicant = principal.Id }, agent)).Id);
        Assert.Equal("case.no-mandate", (await county.Refused(new StartDraft { Matter = "M0260", Applicant = principal.Id }, agent)).Code);

        await county.Run(new WithdrawMandate { Id = id }, principal);

        agent = await Citizen.CallerAsync(county, Citizen.Agent);
        Assert.Empty(await county.ReadAsync(db => db.Commitments.VisibleTo(agent).Where(c => c.Id == permit).ToListAsync()));
        Assert.Equal("case.no-mandate", (await county.Refused(new StartDraft { Matter = "M0367", Applicant = principal.Id }, agent)).Code);
    }

    [Fact]
    public async Task An_agent_applies_by_a_mandate_and_need_not_upload_it()
    {
        var agent = await Visitor.SignInAsync(county, Citizen.Agent);
        var principal = await Citizen.CallerAsync(county, Citizen.Person);
        var started = await agent.SendAsync("/apply/M0367", "", new() { ["Input.Applicant"] = principal.Id.ToString() });
        var draft = Guid.Parse(started.Headers.Location!.ToString().Split('/')[2]);
        await agent.FillAsync(county, draft, "M0367");
        Assert.Contains("网上授权委托", (await agent.ReadAsync($"/apply/{draft}/materials")).QuerySelector("#Materials_m5")!.TextContent);
        await agent.UploadAllAsync(draft);

        var submitted = await agent.SendAsync($"/apply/{draft}/check", "", []);

        var id = Guid.Parse(submitted.Headers.Location!.ToString().Split('/')[^1]);
        var made = await county.ReadAsync(db => db.Cases.AsNoTracking().FirstAsync(c => c.Id == id));
        Assert.Equal((principal.Id, (await Citizen.CallerAsync(county, Citizen.Agent)).Id), (made.ApplicantId, made.AgentId!.Value));
    }

    [Fact]
    public async Task Claiming_an_enterprise_opens_nothing_before_a_clerk_has_seen_its_licence()
    {
        var person = await Citizen.CallerAsync(county, Citizen.Person);
        var claim = await county.Run(new ClaimEnterprise { Name = "江华瑶族自治县阿妹油茶有限公司", Code = "91431129MA7KT3Q26Q" }, person);
        var enterprise = await county.ReadAsync(db => db.Mandates.Where(m => m.Id == claim).Select(m => m.PrincipalId).FirstAsync());
        Assert.Equal("case.no-mandate", (await county.Refused(new StartDraft { Matter = "M0367", Applicant = enterprise }, await Citizen.CallerAsync(county, Citizen.Person))).Code);
        Assert.Equal(RefusalKind.Forbidden, (await county.Refused(new ConfirmEnterprise { Id = claim, Right = true }, person)).Kind);
        var clerk = await Visitor.SignInAsync(county, "window1");
        var page = await clerk.ReadAsync("/parties/claims");
        Assert.Empty(PageRules.Check(page.DocumentElement.OuterHtml));

        await county.Run(new ConfirmEnterprise { Id = claim, Right = true }, await county.StaffAsync("window1"));

        Assert.NotEqual(Guid.Empty, (await county.Run(new StartDraft { Matter = "M0367", Applicant = enterprise }, await Citizen.CallerAsync(county, Citizen.Person))).Id);
    }

    [Theory]
    [InlineData("/my/account")]
    [InlineData("/my/mandates")]
    [InlineData("/my/enterprises")]
    [InlineData("/my")]
    [InlineData("/register")]
    public async Task The_pages_of_a_citizen_keep_the_rules(string path)
    {
        var citizen = await Visitor.SignInAsync(county, Citizen.Representative);
        Assert.Empty(PageRules.Check((await citizen.ReadAsync(path)).DocumentElement.OuterHtml));
    }

    [Fact]
    public async Task A_mandate_until_yesterday_is_refused_at_its_field_and_what_was_typed_stays()
    {
        var citizen = await Visitor.SignInAsync(county, Citizen.Person);
        var answer = await citizen.SendAsync("/my/mandates", "", new() { ["Input.Name"] = "赵满花", ["Input.Number"] = "431129199506110080", ["Input.Until"] = "2020-01-01" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector("#Input_Until-error"));
        Assert.Equal("赵满花", page.QuerySelector("#Input_Name")!.GetAttribute("value"));
    }

    async Task<Guid> SubmitAsync(string matter, Platform.Access.Caller by)
    {
        var list = (await county.ReadAsync(db => db.ListInForceAsync(matter)))!.List;
        var answers = SampleAnswers.For(list, DateOnly.FromDateTime(county.Clock.Now.DateTime));
        return (await county.Run(new SubmitCase { Matter = matter, Answers = answers, Materials = SampleAnswers.Materials(list, answers) }, by)).Id;
    }
}
