using System.Net;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Simulation;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Cases.Apply;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Api;

/// <summary>What a citizen does on pages, by the API: drafts, mandates, enterprises.</summary>
public sealed class CitizenTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task An_application_is_filled_in_page_by_page_and_handed_in()
    {
        var citizen = await ApiClient.SignInAsync(county, Citizen.Person);
        var list = (await county.ReadAsync(db => db.ListInForceAsync("M0367")))!.List;
        var answers = SampleAnswers.For(list, DateOnly.FromDateTime(county.Clock.Now.DateTime));
        var draft = (await citizen.Post("drafts", new { matter = "M0367" })).GetProperty("id").GetString();

        // Something wrong is kept, and said at its question.
        var group = list.Form.First(g => g.Questions.Any(q => q.Required));
        var required = group.Questions.First(q => q.Required).Id;
        var wrong = await citizen.Post($"drafts/{draft}/groups/{group.Id}", new { answers = new Dictionary<string, string[]> { [required] = [""] } });
        Assert.Contains(wrong.GetProperty("wrong").EnumerateArray(), w => w.GetProperty("field").GetString() == required);
        foreach (var page in list.Form)
            Assert.Empty((await citizen.Post($"drafts/{draft}/groups/{page.Id}", new { answers = page.Questions.Where(q => answers.ContainsKey(q.Id)).ToDictionary(q => q.Id, q => answers[q.Id]) })).GetProperty("wrong").EnumerateArray());
        var kept = await citizen.Get($"drafts/{draft}");
        Assert.Equal(answers[required][0], kept.GetProperty("answers").GetProperty(required)[0].GetString());
        Assert.Contains((await citizen.Get("my/drafts")).GetProperty("items").EnumerateArray(), d => d.GetProperty("id").GetString() == draft);

        var missing = (await citizen.Refused(HttpStatusCode.BadRequest, $"drafts/{draft}/submit")).GetProperty("errors").EnumerateObject().Select(e => e.Name["materials.".Length..]).ToList();
        Assert.NotEmpty(missing);
        foreach (var material in missing)
        {
            var form = new MultipartFormDataContent { { new ByteArrayContent(Qr.Png(material)), "file", "扫描件.png" } };
            await ApiClient.Read(await citizen.Http.PostAsync($"/api/v1/drafts/{draft}/materials/{material}/files", form));
        }
        Assert.Equal(missing.Count, (await citizen.Get($"drafts/{draft}")).GetProperty("materials").GetArrayLength());
        var submitted = await citizen.Post($"drafts/{draft}/submit");
        Assert.Equal("submitted", submitted.GetProperty("state").GetString());
        await ApiClient.Problem(HttpStatusCode.NotFound, await citizen.Http.GetAsync($"/api/v1/drafts/{draft}"));
    }

    [Fact]
    public async Task Another_persons_draft_is_not_there_and_ones_own_can_be_thrown_away()
    {
        var (citizen, other) = (await ApiClient.SignInAsync(county, Citizen.Person), await ApiClient.SignInAsync(county, Citizen.Representative));
        var draft = (await citizen.Post("drafts", new { matter = "M0367" })).GetProperty("id").GetString();
        await ApiClient.Problem(HttpStatusCode.NotFound, await other.Http.GetAsync($"/api/v1/drafts/{draft}"));
        await other.Refused(HttpStatusCode.NotFound, $"drafts/{draft}/discard");
        await other.Refused(HttpStatusCode.NotFound, $"drafts/{draft}/submit");
        await citizen.Post($"drafts/{draft}/discard");
        Assert.DoesNotContain((await citizen.Get("my/drafts")).GetProperty("items").EnumerateArray(), d => d.GetProperty("id").GetString() == draft);
    }

    [Fact]
    public async Task A_mandate_is_given_used_and_taken_back()
    {
        var (principal, agent) = (GivenCase.Applicant(), GivenCase.Applicant());
        const string password = "Yaoxiang-2023";
        foreach (var (person, phone) in new[] { (principal, "13907469001"), (agent, "13907469002") })
            await ApiClient.Stranger(county).Post("citizens", new { person.Name, person.Number, phone, password });
        var (one, another) = (await ApiClient.SignInAsync(county, "13907469001", password), await ApiClient.SignInAsync(county, "13907469002", password));
        var self = (await one.Get("my/account")).GetProperty("id").GetGuid();
        await another.Refused(HttpStatusCode.Forbidden, "drafts", new { matter = "M0367", applicant = self });

        var mandate = (await one.Post("my/mandates", new { agent.Name, agent.Number, matters = new[] { "M0367" }, until = county.Clock.Now.AddDays(30).ToString("yyyy-MM-dd") })).GetGuid();
        var held = Assert.Single((await another.Get("my/mandates")).GetProperty("items").EnumerateArray());
        Assert.Equal((mandate, false, "M0367"), (held.GetProperty("id").GetGuid(), held.GetProperty("given").GetBoolean(), held.GetProperty("matters")[0].GetString()));
        await another.Post("drafts", new { matter = "M0367", applicant = self });
        await another.Refused(HttpStatusCode.Forbidden, "drafts", new { matter = "M0129", applicant = self });

        await one.Post($"mandates/{mandate}/withdraw");
        Assert.Empty((await another.Get("my/mandates")).GetProperty("items").EnumerateArray());
        await another.Refused(HttpStatusCode.Forbidden, "drafts", new { matter = "M0367", applicant = self });
    }

    [Fact]
    public async Task An_enterprise_is_claimed_and_a_clerk_confirms_it()
    {
        var (citizen, clerk) = (await ApiClient.SignInAsync(county, Citizen.Agent), await ApiClient.SignInAsync(county, "window1"));
        var claim = (await citizen.Post("my/enterprises", new { name = "江华示例茶业有限公司", code = "91330100799655058B" })).GetGuid();
        Assert.False(Assert.Single((await citizen.Get("my/enterprises")).GetProperty("items").EnumerateArray()).GetProperty("confirmed").GetBoolean());
        Assert.Equal(claim, Assert.Single((await clerk.Get("enterprises/claims?code=91330100799655058B")).GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        await citizen.Refused(HttpStatusCode.Forbidden, $"enterprises/claims/{claim}/confirm", new { right = true });
        await clerk.Post($"enterprises/claims/{claim}/confirm", new { right = true });
        Assert.True(Assert.Single((await citizen.Get("my/enterprises")).GetProperty("items").EnumerateArray()).GetProperty("confirmed").GetBoolean());
    }
}
