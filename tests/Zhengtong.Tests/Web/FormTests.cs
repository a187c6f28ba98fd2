using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Zhengtong.Tests.Web;

/// <summary>A form with one field of every sort: what annotations say is on the page, what was typed stays, errors lead to their fields.</summary>
public sealed class FormTests(LookHost host) : IClassFixture<LookHost>
{
    readonly HttpClient client = host.Client();

    [Fact]
    public async Task Labels_hints_and_what_is_optional_come_from_the_annotations()
    {
        var page = Parse(await client.GetStringAsync("/look"));
        Assert.Equal("代理人姓名", page.QuerySelector("label[for=Input_Name]")!.TextContent.Trim());
        Assert.Equal("与身份证上的一样", page.QuerySelector("#Input_Name-hint")!.TextContent);
        Assert.True(page.QuerySelector("#Input_Name")!.HasAttribute("required"));
        Assert.Contains("（选填）", page.QuerySelector("label[for=Input_Phone]")!.TextContent);
        Assert.False(page.QuerySelector("#Input_Phone")!.HasAttribute("required"));
        Assert.Equal(".pdf,.jpg,.jpeg,.png", page.QuerySelector("#Input_Mandate")!.GetAttribute("accept"));
        Assert.Equal(["咨询", "求助", "投诉", "表扬"], page.QuerySelectorAll("input[name='Input.Sort'] + label").Select(l => l.TextContent));
    }

    [Fact]
    public async Task Errors_are_Chinese_stand_in_the_order_of_the_fields_and_lead_to_them()
    {
        var page = await Send(new() { ["Input.Staff"] = "abc", ["Input.Opening"] = "2024-13-01", ["Input.Phone"] = "x", ["Input.IdNumber"] = "1" });
        var errors = page.QuerySelectorAll(".error-summary a").ToList();
        Assert.Equal(
        [
            "请填写代理人姓名", "身份证号应当是 18 位，最后一位可以是 X", "手机不像电话号码，请核对", "请填写密码",
            "开业日期填的是“2024-13-01”，系统看不懂，请核对", "从业人数填的是“abc”，系统看不懂，请核对", "请填写乡镇", "请填写理由",
            "请上传授权委托书", "提交前请确认内容属实",
        ], errors.Select(e => e.TextContent));
        Assert.All(errors, e => Assert.NotNull(page.QuerySelector(e.GetAttribute("href")!)));
        Assert.StartsWith("错误：", page.Title);
        Assert.Empty(PageRules.Check(page.DocumentElement.OuterHtml));
    }

    [Fact]
    public async Task An_error_is_tied_to_its_field()
    {
        var page = await Send(new() { ["Input.Name"] = "" });
        var name = page.QuerySelector("#Input_Name")!;
        Assert.Equal("true", name.GetAttribute("aria-invalid"));
        Assert.Equal("Input_Name-hint Input_Name-error", name.GetAttribute("aria-describedby"));
        Assert.Contains("请填写代理人姓名", page.QuerySelector("#Input_Name-error")!.TextContent);
    }

    [Fact]
    public async Task What_was_typed_stays_except_passwords()
    {
        var typed = "<script>alert(1)</script>\n第二行";
        var page = await Send(new()
        {
            ["Input.Name"] = "赵\"满花", ["Input.Staff"] = "abc", ["Input.Reason"] = typed, ["Input.Password"] = "secret-1",
            ["Input.Sort"] = "Complaint", ["Input.Town"] = "431129103", ["Input.Delivery"] = "post", ["Input.Truthful"] = "true",
        });
        Assert.Equal("赵\"满花", page.QuerySelector<IHtmlInputElement>("#Input_Name")!.Value);
        Assert.Equal("abc", page.QuerySelector<IHtmlInputElement>("#Input_Staff")!.Value);
        Assert.Equal(typed, page.QuerySelector<IHtmlTextAreaElement>("#Input_Reason")!.Value.Replace("\r\n", "\n"));
        Assert.Equal("", page.QuerySelector<IHtmlInputElement>("#Input_Password")!.Value);
        Assert.Equal("Complaint", page.QuerySelector<IHtmlInputElement>("input[name='Input.Sort']:checked")!.Value);
        Assert.Equal("431129103", page.QuerySelector<IHtmlSelectElement>("#Input_Town")!.Value);
        Assert.Equal("post", page.QuerySelector<IHtmlInputElement>("input[name='Input.Delivery']:checked")!.Value);
        Assert.True(page.QuerySelector<IHtmlInputElement>("#Input_Truthful")!.IsChecked);
    }

    [Fact]
    public async Task What_was_done_is_said_once_on_the_next_page_and_cannot_be_forged()
    {
        using var form = await Form(new()
        {
            ["Input.Name"] = "赵满花", ["Input.IdNumber"] = "431129198703120024", ["Input.Password"] = "p", ["Input.Town"] = "431129103",
            ["Input.Reason"] = "本人不便前往", ["Input.Truthful"] = "true",
        });
        form.Add(new ByteArrayContent("%PDF-1.7"u8.ToArray()), "Input.Mandate", "委托书.pdf");
        var sent = await client.PostAsync("/look", form);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("已经收下，受理编号 JH20240509-0001。", await client.GetStringAsync("/look"));
        Assert.DoesNotContain("已经收下", await client.GetStringAsync("/look"));

        using var forged = new HttpRequestMessage(HttpMethod.Get, "/look") { Headers = { { "Cookie", "zt-flash=You-have-won" } } };
        Assert.DoesNotContain("notice-ok", await (await client.SendAsync(forged)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var response = await client.PostAsync("/look", new FormUrlEncodedContent([new("Input.Name", "x")]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("提交的内容不完整", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("委托书.exe", "MZ", "“委托书.exe”没有收下，只收 PDF、JPG、PNG")]
    [InlineData("委托书.pdf", "MZ", "“委托书.pdf”的内容和文件名对不上")]
    [InlineData("委托书.pdf", "", "“委托书.pdf”是空的")]
    [InlineData("../../委托书", "%PDF-1.7", "“委托书”没有收下")]
    public async Task A_file_that_is_not_what_it_should_be_is_refused_at_its_field(string name, string content, string words)
    {
        using var form = await Form(new() { ["Input.Name"] = "赵满花" });
        form.Add(new StringContent(content), "Input.Mandate", name);
        var page = Parse(await (await client.PostAsync("/look", form)).Content.ReadAsStringAsync());
        Assert.Contains(words, page.QuerySelector("#Input_Mandate-error")!.TextContent);
        Assert.Equal("赵满花", page.QuerySelector<IHtmlInputElement>("#Input_Name")!.Value);
    }

    [Fact]
    public async Task A_file_of_100_MB_is_refused_at_its_field_and_nothing_typed_is_lost()
    {
        using var form = await Form(new() { ["Input.Name"] = "赵满花" });
        form.Add(new ByteArrayContent(new byte[100 << 20]), "Input.Mandate", "平面图.pdf");
        var page = Parse(await (await client.PostAsync("/look", form)).Content.ReadAsStringAsync());
        Assert.Contains("“平面图.pdf”有 100 MB，超过 20 MB", page.QuerySelector("#Input_Mandate-error")!.TextContent);
        Assert.Equal("赵满花", page.QuerySelector<IHtmlInputElement>("#Input_Name")!.Value);
    }

    async Task<IHtmlDocument> Send(Dictionary<string, string> typed)
    {
        using var form = await Form(typed);
        return Parse(await (await client.PostAsync("/look", form)).Content.ReadAsStringAsync());
    }

    async Task<MultipartFormDataContent> Form(Dictionary<string, string> typed)
    {
        var page = Parse(await client.GetStringAsync("/look"));
        var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        foreach (var (name, value) in typed)
            form.Add(new StringContent(value), name);
        return form;
    }

    static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
