using System.Net;
using AngleSharp.Html.Dom;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Cases.Apply;

public sealed class BadInputTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Theory]
    [InlineData("431129198803150067", "最后一位对不上")]
    [InlineData("431129209903150061", "还没有到")]
    public async Task A_forged_identity_number_is_refused_at_its_field(string number, string why)
    {
        var visitor = new Visitor(county.Browser());
        var answer = await visitor.SendAsync("/register", "", new() { ["Input.Name"] = "盘春梅", ["Input.Number"] = number, ["Input.Phone"] = "13900001111", ["Input.Password"] = "Zhengtong-2026" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        Assert.Contains(why, page.QuerySelector("#Input_Number-error")!.TextContent);
        Assert.Equal(number, page.QuerySelector("#Input_Number")!.GetAttribute("value"));
        Assert.Empty(PageRules.Check(html));
    }

    [Theory]
    [InlineData("/matters?q=%00"), InlineData("/matters?q=a%00b"), InlineData("/my?after=%00"), InlineData("/api/v1/matters?q=%00")]
    public async Task An_empty_character_in_an_address_is_refused(string address)
    {
        var answer = await (await Visitor.SignInAsync(county, Citizen.Person)).GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("空字符", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_empty_character_in_a_form_is_refused()
    {
        var citizen = await Visitor.SignInAsync(county, Citizen.Person);
        var draft = await citizen.StartAsync("M0367");
        var name = (await citizen.ReadAsync($"/apply/{draft}/1")).QuerySelector("main form input[type=text]")!.GetAttribute("name")!;
        var answer = await citizen.SendAsync($"/apply/{draft}/1", "", new() { [name] = "油茶馆\0" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>The page has no such button: nothing was read that it could show.</summary>
    [Theory, InlineData(""), InlineData("?handler=Nothing")]
    public async Task A_form_sent_to_a_page_that_has_none_is_refused(string handler)
    {
        var citizen = await Visitor.SignInAsync(county, Citizen.Person);
        var token = (await citizen.ReadAsync("/my/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await citizen.PostAsync("/my/account" + handler, new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_knows_a_number_does_not_become_its_owner_with_another_telephone()
    {
        var refusal = await county.Refused(new RegisterCitizen { Name = "盘春梅", Number = "431129198803150068", Phone = "13900002222", Password = "Zhengtong-2026" }, Caller.Stranger);
        Assert.Equal("Phone", Assert.Single(refusal.Fields).Field);
    }

    [Fact]
    public async Task A_program_that_is_called_pdf_is_refused_at_its_material_and_the_others_stay()
    {
        var citizen = await Visitor.SignInAsync(county, Citizen.Person);
        var draft = await citizen.StartAsync("M0367");
        Assert.Equal(HttpStatusCode.Redirect, (await citizen.UploadAsync($"/apply/{draft}/materials", "m3", "平面图.pdf", Citizen.Pdf)).StatusCode);

        var answer = await citizen.UploadAsync($"/apply/{draft}/materials", "m2", "执照.pdf", [.. "MZ"u8, .. new byte[200]]);

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        Assert.Contains("电脑程序", page.QuerySelector("#Materials_m2 .error-text")!.TextContent);
        Assert.Contains("平面图.pdf", page.QuerySelector("#Materials_m3")!.TextContent);
        Assert.Empty(PageRules.Check(html));
    }

    [Fact]
    public async Task A_hundred_megabytes_are_refused_before_they_are_read()
    {
        var citizen = await Visitor.SignInAsync(county, Citizen.Person);
        var draft = await citizen.StartAsync("M0367");
        var body = new Endless(100L << 20);

        var answer = await citizen.PostAsync($"/apply/{draft}/materials?handler=Attach&material=m3", body);

        Assert.True(body.Sent < 2 << 20, $"{body.Sent} bytes were read");
        var page = await citizen.GetAsync(answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.StatusCode);
        Assert.Contains("100 MB，太大了", await page.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_script_in_an_answer_is_refused_shown_as_text_and_kept()
    {
        var citizen = await Visitor.SignInAsync(county, Citizen.Person);
        var draft = await citizen.StartAsync("M0367");
        var field = (await citizen.ReadAsync($"/apply/{draft}/1")).QuerySelector("main input[type=text]")!.GetAttribute("name")!;

        var answer = await citizen.SendAsync($"/apply/{draft}/1", "", new() { [field] = "<script>alert(1)</script>" });

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("<script>alert", html);
        Assert.Contains("不能有 &lt; 或 &gt;", html);
        Assert.Equal("<script>alert(1)</script>", ((IHtmlInputElement)(await citizen.ReadAsync($"/apply/{draft}/1")).QuerySelector($"[name='{field}']")!).Value);
    }

    [Fact]
    public async Task Two_tabs_on_one_page_the_later_is_told_what_changed_and_loses_nothing()
    {
        var citizen = await Visitor.SignInAsync(county, Citizen.Person);
        var draft = await citizen.StartAsync("M0367");
        var second = await citizen.ReadAsync($"/apply/{draft}/1");
        var field = second.QuerySelector("main input[type=text]")!.GetAttribute("name")!;
        await citizen.SendAsync($"/apply/{draft}/1", "", new() { [field] = "第一个窗口写的" });
        var sent = second.Forms.Single(f => f.Elements[field] is not null).QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        sent[field] = "第二个窗口写的";

        var answer = await citizen.PostAsync($"/apply/{draft}/1", new FormUrlEncodedContent(sent));

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        Assert.Contains("第一个窗口写的", page.QuerySelector("main table")!.TextContent);
        Assert.Equal("第二个窗口写的", ((IHtmlInputElement)page.QuerySelector($"[name='{field}']")!).Value);
        Assert.Empty(PageRules.Check(html));
        sent["seen"] = page.QuerySelector("[name=seen]")!.GetAttribute("value")!;
        await citizen.PostAsync($"/apply/{draft}/1", new FormUrlEncodedContent(sent));
        Assert.Equal("第二个窗口写的", ((IHtmlInputElement)(await citizen.ReadAsync($"/apply/{draft}/1")).QuerySelector($"[name='{field}']")!).Value);
    }

    [Fact]
    public async Task Somebody_elses_draft_and_case_are_not_found()
    {
        var citizen = await Visitor.SignInAsync(county, Citizen.Person);
        var draft = await citizen.StartAsync("M0367");
        var theirs = await GivenCase.FoodPermit(county).Submitted();
        var stranger = await Visitor.SignInAsync(county, Citizen.Representative);

        foreach (var path in new[] { $"/apply/{draft}/1", $"/apply/{draft}/materials", $"/apply/{draft}/check", $"/apply/{draft}/discard", $"/my/cases/{theirs.Id}", $"/my/cases/{theirs.Id}/withdraw", $"/apply/receipt/{theirs.Id}" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path)).StatusCode);
        Assert.Equal(RefusalKind.NotFound, (await county.Refused(new SaveDraftGroup { Id = draft, Group = "place" }, await Citizen.CallerAsync(county, Citizen.Representative))).Kind);
        Assert.Equal(RefusalKind.NotFound, (await county.Refused(new SubmitDraft { Id = draft }, await Citizen.CallerAsync(county, Citizen.Representative))).Kind);
    }

    [Fact]
    public async Task Without_a_mandate_nobody_applies_for_another()
    {
        var person = await Citizen.CallerAsync(county, Citizen.Person);
        var refusal = await county.Refused(new StartDraft { Matter = "M0367", Applicant = person.Id }, await Citizen.CallerAsync(county, Citizen.Representative));
        Assert.Equal("case.no-mandate", refusal.Code);
    }

    /// <summary>A body that announces its length and counts what is taken of it.</summary>
    sealed class Endless(long length) : HttpContent
    {
        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var portion = new byte[64 << 10];
            try
            {
                for (; Sent < length; Sent += portion.Length) await stream.WriteAsync(portion);
            }
            catch (IOException)
            {
                // The server has answered and reads no further.
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
