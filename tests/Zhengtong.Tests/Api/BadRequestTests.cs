using System.Net;
using System.Text;
using System.Text.Json;
using Zhengtong.Documents.Writing;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Infrastructure;
using static System.Net.HttpStatusCode;

namespace Zhengtong.Tests.Api;

/// <summary>Whatever a program sends wrongly is answered with a problem that says what is wrong, where, and what to do.</summary>
public sealed class BadRequestTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Theory]
    [InlineData("{\"matter\":\"M0260\"", "不是完整的 JSON")]
    [InlineData("[1,2]", "JSON 对象")]
    [InlineData("hello", "不是完整的 JSON")]
    [InlineData("{\"matter\":\"M0260\\u0000\"}", "空字符")]
    [InlineData("{\"matter\":\"M0260\",\"matter\":\"M0367\"}", "写了两次")]
    public async Task A_malformed_body_is_refused(string raw, string said) =>
        Assert.Contains(said, (await (await Clerk()).Unreadable(BadRequest, "cases", raw)).GetProperty("detail").GetString());

    [Theory]
    [InlineData("""{"matter":"M0260","granted":true}""", "granted", "没有“granted”这一项")]
    [InlineData("""{"matter":260}""", "matter", "要写成文字")]
    [InlineData("""{"matter":null}""", "matter", "要写成文字")]
    [InlineData("""{"promised":"yes"}""", "promised", "true 或 false")]
    [InlineData("""{"applicant":"me"}""", "applicant", "要写成标识")]
    [InlineData("""{"answers":[]}""", "answers", "要写成对象")]
    [InlineData("""{"materials":{}}""", "materials", "要写成数组")]
    [InlineData("""{"materials":[{"requirement":"m1","source":"stolen"}]}""", "materials[0].source", "form、upload、paper、held、deferred")]
    [InlineData("""{"materials":[{"source":"paper"}]}""", "materials[0].requirement", "缺少“requirement”")]
    [InlineData("""{"materials":[{"requirement":"m1","source":"paper","trick":1}]}""", "materials[0].trick", "没有“trick”")]
    public async Task A_wrong_member_is_named(string raw, string field, string said)
    {
        var problem = await (await Clerk()).Unreadable(BadRequest, "cases", raw);
        var (name, messages) = (problem.GetProperty("errors").EnumerateObject().Single().Name, problem.GetProperty("errors").EnumerateObject().Single().Value);
        Assert.Equal(field, name);
        Assert.Contains(said, messages[0].GetString());
    }

    [Fact]
    public async Task Missing_fields_are_named_one_by_one()
    {
        var problem = await (await Clerk()).Refused(BadRequest, "parties", new { kind = "person" });
        Assert.Equal(["name", "number"], problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order());
    }

    [Fact]
    public async Task An_application_with_holes_says_each_question_and_material()
    {
        var clerk = await Clerk();
        var applicant = (await clerk.Post("parties", GivenCase.Applicant())).GetGuid();
        var errors = (await clerk.Refused(BadRequest, "cases", new { matter = "M0260", applicant })).GetProperty("errors").EnumerateObject().Select(e => e.Name).ToList();
        Assert.Contains("answers.reason", errors);
        Assert.Contains("materials.m2", errors);
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_refused() =>
        Assert.Contains("1 MB", (await (await Clerk()).Unreadable(RequestEntityTooLarge, "cases", $$"""{"matter":"{{new string('x', 10 << 20)}}"}""")).GetProperty("detail").GetString());

    [Fact]
    public async Task Another_kind_of_body_is_refused() => await (await Clerk()).Unreadable(UnsupportedMediaType, "cases", "<case/>", "application/xml");

    [Fact]
    public async Task An_unknown_address_and_a_wrong_method_are_told()
    {
        var clerk = await Clerk();
        await ApiClient.Problem(NotFound, await clerk.Http.GetAsync("/api/v1/nowhere"));
        await ApiClient.Problem(MethodNotAllowed, await clerk.Http.DeleteAsync("/api/v1/cases"));
        var problem = await ApiClient.Problem(BadRequest, await (await ApiClient.ProgramAsync(county, "cases.own")).Http.GetAsync("/api/v1/my/cases?limit=many"));
        Assert.Contains("many", problem.GetProperty("errors").GetProperty("limit")[0].GetString());
    }

    [Fact]
    public async Task A_page_of_more_than_a_hundred_is_refused() =>
        await ApiClient.Problem(BadRequest, await (await ApiClient.ProgramAsync(county, "cases.own")).Http.GetAsync("/api/v1/my/cases?limit=101"));

    [Fact]
    public async Task A_stale_version_is_told_what_changed()
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        var clerk = await Clerk();
        var version = (await clerk.Get($"cases/{given.Id}")).GetProperty("version").GetInt32();
        await clerk.Post($"cases/{given.Id}/take", null, version);
        var problem = await clerk.Refused(PreconditionFailed, $"cases/{given.Id}/accept", new { }, version);
        Assert.Contains("领办", problem.GetProperty("changes")[0].GetString());
    }

    [Fact]
    public async Task An_act_in_the_wrong_state_names_the_state_and_what_is_possible()
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        var problem = await (await Clerk()).Refused(Conflict, $"cases/{given.Id}/deliver", new { how = "窗口领取" });
        Assert.Contains("待受理", problem.GetProperty("detail").GetString());
        Assert.Equal("case.not-now", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_pause_without_a_lawful_cause_cites_the_article()
    {
        var given = await GivenCase.FoodPermit(county).Accepted();
        var examiner = await ApiClient.SignInAsync(county, "shijian.a");
        var problem = await examiner.Refused(BadRequest, $"cases/{given.Id}/suspend", new { procedure = "busy", expectedOn = "2023-06-30" });
        Assert.Contains("第四十五条", problem.GetProperty("errors").GetProperty("procedure")[0].GetString());
    }

    [Fact]
    public async Task Another_persons_case_is_not_there()
    {
        var given = await GivenCase.FoodPermit(county).Accepted();
        var elsewhere = await ApiClient.SignInAsync(county, "linye.a");
        await ApiClient.Problem(NotFound, await elsewhere.Http.GetAsync($"/api/v1/cases/{given.Id}"));
        await elsewhere.Refused(NotFound, $"cases/{given.Id}/examine", new { opinion = "越权" });
    }

    [Fact]
    public async Task Without_a_token_with_a_wrong_one_and_without_the_right_the_door_is_shut()
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        var stranger = await ApiClient.Stranger(county).Send($"cases/{given.Id}/accept", new { });
        await ApiClient.Problem(Unauthorized, stranger);
        Assert.Equal("Bearer", stranger.Headers.WwwAuthenticate.Single().Scheme);
        await ApiClient.WithToken(county, "zts_forged").Refused(Unauthorized, $"cases/{given.Id}/accept", new { });
        await (await ApiClient.SignInAsync(county, "leader")).Refused(Forbidden, $"cases/{given.Id}/accept", new { });
    }

    [Fact]
    public async Task A_token_ends_after_two_hours_and_with_the_password()
    {
        var clerk = await ApiClient.SignInAsync(county, "window5");
        await clerk.Get("desk");
        var now = county.Clock.Now;
        county.Clock.Now = now.AddHours(2);
        await ApiClient.Problem(Unauthorized, await clerk.Http.GetAsync("/api/v1/desk"));
        county.Clock.Now = now;
        await clerk.Post("password", new { current = "Zhengtong-2026", @new = "Yaoxiang-2023", again = "Yaoxiang-2023" });
        await ApiClient.Stranger(county).Refused(Unauthorized, "sign-in", new { login = "window5", password = "Zhengtong-2026" });
    }

    [Fact]
    public async Task An_upload_is_told_by_its_content()
    {
        var clerk = await Clerk();
        var program = await ApiClient.Problem(BadRequest, await clerk.Upload("M0260", "m2", "MZ\u0090\0\u0003"u8.ToArray(), "说明.pdf"));
        Assert.Contains("电脑程序", program.GetProperty("errors").GetProperty("materials.m2")[0].GetString());
        await ApiClient.Problem(RequestEntityTooLarge, await clerk.Upload("M0260", "m2", new byte[21 << 20], "说明.pdf"));
        await ApiClient.Problem(NotFound, await clerk.Upload("M0260", "m99", Qr.Png("x")));
        await ApiClient.Problem(BadRequest, await clerk.Http.PostAsync("/api/v1/matters/M0260/materials/m2/files", new StringContent("--x", Encoding.UTF8, "multipart/form-data")));
    }

    [Fact]
    public async Task A_reference_to_a_file_that_was_never_uploaded_is_refused()
    {
        var clerk = await Clerk();
        var given = await GivenCase.WaterPermit(county).Submitted();
        await clerk.Post($"cases/{given.Id}/ask-correction", new { items = new[] { new { requirement = "m2", what = "没有签名，请签名后再交" } } });
        var citizen = await ApiClient.ProgramAsync(county, "cases.submit");
        var forged = new { requirement = "m2", file = new string('0', 64), fileName = "x.html", contentType = "text/html", size = 1 };
        await citizen.Refused(NotFound, $"cases/{given.Id}/answer-correction", new { files = new[] { forged } });
        var application = await GivenCase.WaterPermit(county).Application();
        var problem = await clerk.Refused(BadRequest, "cases", new { application.Matter, application.Applicant, application.Answers, materials = new object[] { new { requirement = "m2", source = "upload", file = forged }, new { requirement = "m5", source = "paper" } } });
        Assert.Contains("重新上传", problem.GetProperty("errors").GetProperty("materials.m2")[0].GetString());
    }

    [Fact]
    public async Task Who_asks_too_fast_is_told_to_wait()
    {
        var stranger = ApiClient.Stranger(county);
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 400 && answers.TrueForAll(a => a.StatusCode != TooManyRequests); i++)
            answers.Add(await stranger.Http.GetAsync("/api/v1/calendar/deadline?start=2024-04-26&amount=5&unit=workingDays"));
        await ApiClient.Problem(TooManyRequests, answers[^1]);
        Assert.NotNull(answers[^1].Headers.RetryAfter);
    }

    Task<ApiClient> Clerk() => ApiClient.SignInAsync(county, "window1");
}
