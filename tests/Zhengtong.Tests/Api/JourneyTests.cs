using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Ratings;
using Zhengtong.Features.Simulation;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Api;

/// <summary>Whole journeys by the API alone: the citizen's program, the window's terminal, the department's program.</summary>
public sealed class JourneyTests(TestCounty county) : IClassFixture<TestCounty>
{
    const string Password = "Yaoxiang-2023";

    [Fact]
    public async Task A_water_permit_runs_from_a_missing_paper_to_the_rectification_of_a_bad_rating()
    {
        county.Clock.Set(2023, 5, 8);
        var phone = await RegisteredAsync();
        var (citizen, clerk) = (await CitizenAsync(phone), await ApiClient.SignInAsync(county, "window1"));

        // The citizen looks the matter up and applies; the note on third parties (m2) is said to come on paper.
        Assert.Contains((await citizen.Get("matters?q=取水")).GetProperty("items").EnumerateArray(), m => m.GetProperty("code").GetString() == "M0260");
        var list = (await county.ReadAsync(db => db.ListInForceAsync("M0260")))!.List;
        var answers = SampleAnswers.For(list, new DateOnly(2023, 5, 8));
        var id = await UploadedAsync(citizen, "m5");
        var submitted = await citizen.Post("cases", new { matter = "M0260", answers, materials = new object[] { new { requirement = "m2", source = "paper" }, new { requirement = "m5", source = "upload", file = id } } });
        var at = $"cases/{submitted.GetProperty("id").GetString()}";

        // The paper did not come: one notice, all of it.
        var version = submitted.GetProperty("version").GetInt32();
        await clerk.Post($"{at}/take", null, version);
        await clerk.Post($"{at}/ask-correction", new { items = new[] { new { requirement = "m2", what = "没有交与第三者利害关系的相关说明" } }, days = 10 });
        var asked = await citizen.Get(at);
        Assert.Equal("待补正", asked.GetProperty("stateName").GetString());
        Assert.Equal("2023-05-22", asked.GetProperty("correction").GetProperty("dueOn").GetString());
        await citizen.Post($"{at}/answer-correction", new { files = new[] { await UploadedAsync(citizen, "m2") }, note = "补交说明" });

        // Accepted; the hearing stops both clocks and its duration is told.
        await clerk.Post($"{at}/accept", new { opinion = "材料齐全" });
        county.Clock.Set(2023, 5, 10);
        (citizen, var examiner) = (await CitizenAsync(phone), await ApiClient.SignInAsync(county, "shuili.a"));
        await examiner.Post($"{at}/suspend", new { procedure = "hearing", expectedOn = "2023-05-24" });
        var paused = await citizen.Get(at);
        Assert.Equal(["promised", "statutory", "step-examination"], paused.GetProperty("clocks").EnumerateArray().Where(c => c.GetProperty("state").GetString() == "paused").Select(c => c.GetProperty("name").GetString()).Order());
        Assert.Equal("2023-05-24", paused.GetProperty("suspensions")[0].GetProperty("expectedOn").GetString());
        county.Clock.Set(2023, 5, 24);
        (citizen, examiner, clerk) = (await CitizenAsync(phone), await ApiClient.SignInAsync(county, "shuili.a"), await ApiClient.SignInAsync(county, "window1"));
        var decider = await ApiClient.SignInAsync(county, "shuili.b");
        await examiner.Post($"{at}/resume", new { result = "听证会已开，没有反对意见" });
        Assert.Contains((await citizen.Get($"commitments/{at[6..]}/clocks")).EnumerateArray(), c => c.GetProperty("why").EnumerateArray().Any(l => l.ToString().Contains("听证")));

        await examiner.Post($"{at}/examine", new { opinion = "符合取水许可条件", passed = true });
        await decider.Post($"{at}/decide", new { granted = true });
        await decider.Post($"{at}/issue");
        await clerk.Post($"{at}/deliver", new { how = "网上下载" });
        var ended = await citizen.Get(at);
        Assert.Equal("准予", ended.GetProperty("outcome").GetString());
        Assert.Equal(["提交", "补正", "补正", "受理", "特别程序", "特别程序", "决定", "制证", "送达"], ended.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("name").GetString()));
        Assert.False(ended.TryGetProperty("opinions", out _));

        // The case names its documents; the citizen fetches the licence, and anybody checks it.
        Assert.Equal(["acceptance-notice", "case-receipt", "correction-notice", "delivery-receipt", "grant-decision", "licence", "special-procedure-notice"], ended.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("kind").GetString()).Order());
        var licence = ended.GetProperty("documents").EnumerateArray().Single(d => d.GetProperty("kind").GetString() == "licence");
        Assert.Equal("PK"u8.ToArray(), (await citizen.Http.GetByteArrayAsync(licence.GetProperty("docx").GetString()))[..2]);
        Assert.EndsWith("/verify/" + licence.GetProperty("code").GetString(), licence.GetProperty("verify").GetString());
        var verified = await ApiClient.Stranger(county).Get("verify/" + licence.GetProperty("code").GetString());
        Assert.Equal(licence.GetProperty("number").GetString(), verified.GetProperty("number").GetString());
        await ApiClient.Problem(HttpStatusCode.NotFound, await ApiClient.Stranger(county).Http.GetAsync("/api/v1/verify/0000-0000-0000"));

        // Rated 不满意: a rectification runs, and the supervisor sees it.
        var contact = (await citizen.Get($"commitments/{at[6..]}/contacts")).EnumerateArray().Single(c => c.GetProperty("what").GetString() == "办结");
        await citizen.Post($"ratings/{contact.GetProperty("token").GetString()}", new { level = "dissatisfied", words = "等了太久" });

        var supervisor = await ApiClient.SignInAsync(county, "supervisor1");
        var rectification = Assert.Single((await supervisor.Get("commitments?progress=open&kind=" + Rectification.Kind)).GetProperty("items").EnumerateArray());
        Assert.StartsWith("JHCP20230524-", rectification.GetProperty("number").GetString());
        await county.Settle();
        var board = await supervisor.Get("board");
        var behind = (await supervisor.Get("board/list?set=ended")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(behind.Count, board.GetProperty("sets").GetProperty("ended").GetInt32());
        Assert.Contains(behind, c => c.GetProperty("id").GetString() == at[6..]);
        var run = await supervisor.Get($"rectifications/{rectification.GetProperty("id").GetString()}");
        Assert.Equal(("raised", "dissatisfied", "等了太久"), (run.GetProperty("state").GetString(), run.GetProperty("level").GetString(), run.GetProperty("words").GetString()));
    }

    [Fact]
    public async Task A_traders_registration_is_done_on_the_spot()
    {
        county.Clock.Set(2023, 5, 8);
        var clerk = await ApiClient.SignInAsync(county, "window1");
        var list = (await county.ReadAsync(db => db.ListInForceAsync("M0362")))!.List;
        var answers = SampleAnswers.For(list, new DateOnly(2023, 5, 8));
        var applicant = await clerk.Post("parties", GivenCase.Applicant());
        var submitted = await clerk.Post("cases", new { matter = "M0362", applicant = applicant.GetGuid(), answers, materials = SampleAnswers.Materials(list, answers) });
        var done = await clerk.Post($"cases/{submitted.GetProperty("id").GetString()}/decide-on-the-spot", null, submitted.GetProperty("version").GetInt32());
        Assert.Equal("concluded", done.GetProperty("state").GetString());
        var ended = await clerk.Get($"cases/{submitted.GetProperty("id").GetString()}");
        Assert.Equal("准予", ended.GetProperty("outcome").GetString());
        Assert.Equal(["case-receipt", "grant-decision", "licence"], ended.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("kind").GetString()).Order());
        var licence = ended.GetProperty("documents").EnumerateArray().Single(d => d.GetProperty("kind").GetString() == "licence");
        Assert.Equal("PK"u8.ToArray(), (await clerk.Http.GetByteArrayAsync(licence.GetProperty("docx").GetString()))[..2]);
    }

    [Fact]
    public async Task A_program_finds_the_party_hands_in_for_it_and_follows_only_what_it_handed_in()
    {
        county.Clock.Set(2023, 5, 8);
        var platform = await ApiClient.ProgramAsync(county, "cases.submit", "cases.own", "parties.find", "commitments.explain");
        var other = await ApiClient.ProgramAsync(county, "cases.own");
        var person = GivenCase.Applicant();
        var registered = await platform.Post("parties", person);
        var found = await platform.Post("parties/find", new { person.Number });
        Assert.Equal(registered.GetGuid(), found.GetProperty("id").GetGuid());
        Assert.Equal("盘*梅", found.GetProperty("label").GetString());

        var list = (await county.ReadAsync(db => db.ListInForceAsync("M0260")))!.List;
        var answers = SampleAnswers.For(list, new DateOnly(2023, 5, 8));
        var body = new { matter = "M0260", applicant = registered.GetGuid(), answers, materials = SampleAnswers.Materials(list, answers) };
        var first = await ApiClient.Read(await platform.Send("cases", body, key: "省平台-0001"));
        var again = await ApiClient.Read(await platform.Send("cases", body, key: "省平台-0001"));
        Assert.Equal(first.GetProperty("id").GetGuid(), again.GetProperty("id").GetGuid());
        Assert.Single((await platform.Get("my/cases")).GetProperty("items").EnumerateArray());
        Assert.Empty((await other.Get("my/cases")).GetProperty("items").EnumerateArray());
        await ApiClient.Problem(HttpStatusCode.NotFound, await other.Http.GetAsync($"/api/v1/cases/{first.GetProperty("id").GetGuid()}"));
    }

    [Fact]
    public async Task My_cases_come_in_pages_without_gap_or_repetition()
    {
        county.Clock.Set(2023, 5, 8);
        var platform = await ApiClient.ProgramAsync(county, "cases.submit", "cases.own", "parties.find");
        var list = (await county.ReadAsync(db => db.ListInForceAsync("M0367")))!.List;
        var answers = SampleAnswers.For(list, new DateOnly(2023, 5, 8));
        var applicant = (await platform.Post("parties", GivenCase.Applicant())).GetGuid();
        for (var i = 0; i < 5; i++)
            await platform.Post("cases", new { matter = "M0367", applicant, answers, materials = SampleAnswers.Materials(list, answers) });

        var seen = new List<string>();
        for (string? after = null; ;)
        {
            var page = await platform.Get($"my/cases?limit=2{(after is null ? "" : "&after=" + after)}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("number").GetString()!));
            if (!page.TryGetProperty("next", out var next)) break;
            after = next.GetString();
        }
        Assert.Equal(5, seen.Distinct().Count());
        Assert.Equal(5, seen.Count);
    }

    /// <summary>A citizen who registered by the API; the sign-in.</summary>
    async Task<string> RegisteredAsync()
    {
        var person = GivenCase.Applicant();
        const string phone = "13907462046";
        await ApiClient.Stranger(county).Post("citizens", new { person.Name, person.Number, phone, password = Password });
        return phone;
    }

    Task<ApiClient> CitizenAsync(string phone) => ApiClient.SignInAsync(county, phone, Password);

    static async Task<JsonElement> UploadedAsync(ApiClient citizen, string requirement) =>
        await ApiClient.Read(await citizen.Upload("M0260", requirement, Qr.Png(requirement)));
}
