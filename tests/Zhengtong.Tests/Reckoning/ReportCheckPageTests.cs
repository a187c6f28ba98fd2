using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Reckoning.Composed;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Reckoning;

public sealed class ReportCheckPageTests(TestCounty county) : IClassFixture<TestCounty>
{
    private const int Seed = 5;

    [Fact]
    public async Task A_report_is_uploaded_and_its_finding_stands_beside_the_marked_text_with_its_arithmetic()
    {
        var (visitor, at) = await UploadAsync(("wrong.docx", Docx(CheckCommandTests.Wrong(Seed, "支出合计"))));
        var site = Composer.Compose(Seed).Sites.First(s => s.Kind == "支出合计");
        var page = await visitor.ReadAsync(at);
        Assert.Empty(PageRules.Check(page.DocumentElement.OuterHtml));
        var finding = page.QuerySelectorAll(".findings > li").First(f => f.TextContent.Contains("R-SUM"));
        Assert.Contains("=", finding.TextContent);
        var marked = page.QuerySelector($".report-text a.fig[href='#{finding.Id}']");
        Assert.NotNull(marked);
        Assert.Contains(site.Wrong.Replace(" ", ""), string.Concat(page.QuerySelectorAll($".report-text a.fig").Select(a => a.TextContent)).Replace(" ", ""));
        Assert.Contains(finding.QuerySelectorAll("a"), a => page.GetElementById(a.GetAttribute("href")![1..]) is not null);
    }

    [Fact]
    public async Task Findings_are_filtered_by_severity_and_exported()
    {
        var (visitor, at) = await UploadAsync(("wrong.docx", Docx(CheckCommandTests.Wrong(Seed, "支出合计"))));
        Assert.DoesNotContain((await visitor.ReadAsync(at + "?level=Warning")).QuerySelectorAll(".findings > li"), f => f.TextContent.Contains("错误"));
        var workbook = await (await visitor.GetAsync(at + "?handler=Workbook")).Content.ReadAsByteArrayAsync();
        Assert.Contains("R-SUM", Zhengtong.Documents.Reading.DocumentReader.Read("x.xlsx", workbook).Text);
        var letter = await (await visitor.GetAsync(at + "?handler=Letter")).Content.ReadAsByteArrayAsync();
        Assert.Contains("核对意见", Zhengtong.Documents.Reading.DocumentReader.Read("x.docx", letter).Text);
    }

    [Fact]
    public async Task A_folder_becomes_a_table_by_number_and_kind_and_names_what_it_could_not_read()
    {
        var (visitor, at) = await UploadAsync(("honest.docx", Docx(Composer.Compose(Seed))), ("wrong.docx", Docx(CheckCommandTests.Wrong(Seed, "支出合计"))), ("blank.txt", "  \n"u8.ToArray()));
        var page = await visitor.ReadAsync(at);
        Assert.Empty(PageRules.Check(page.DocumentElement.OuterHtml));
        var rows = page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Contains("分项与合计不符", rows[1]);
        Assert.Contains("没有文字", rows[2]);
    }

    [Fact]
    public async Task Nobody_else_sees_a_report_and_after_half_an_hour_it_is_gone()
    {
        county.Clock.Set(2024, 5, 8, 9, 0);
        var (visitor, at) = await UploadAsync(("honest.docx", Docx(Composer.Compose(Seed))));
        Assert.Equal(HttpStatusCode.NotFound, (await (await Visitor.SignInAsync(county, "supervisor2")).GetAsync(at)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await county.Browser().GetAsync(at)).StatusCode);
        // A visit in between keeps the sign-in, not the report.
        county.Clock.Set(2024, 5, 8, 9, 20);
        await visitor.ReadAsync("/report-check");
        county.Clock.Set(2024, 5, 8, 9, 31);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(at)).StatusCode);
    }

    [Fact]
    public async Task Nothing_given_is_refused_at_the_field()
    {
        var visitor = await Visitor.SignInAsync(county, "supervisor1");
        var answer = await visitor.SendAsync("/report-check", "", new() { ["Input.Text"] = " " });
        Assert.Contains("请选择报告文件", await answer.Content.ReadAsStringAsync());
        Assert.True((int)answer.StatusCode is 400 or 422, answer.StatusCode.ToString());
    }

    private static byte[] Docx(Draft draft) => Layouts.All["文档.docx"](draft.Pieces);

    private async Task<(Visitor Visitor, string At)> UploadAsync(params (string Name, byte[] Content)[] files)
    {
        var visitor = await Visitor.SignInAsync(county, "supervisor1");
        var page = await visitor.ReadAsync("/report-check");
        Assert.Empty(PageRules.Check(page.DocumentElement.OuterHtml));
        var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("main form input[type=hidden]").Cast<IHtmlInputElement>())
            form.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, "Input.Files", name);
        }
        var sent = await visitor.PostAsync("/report-check", form);
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());
        var at = sent.Headers.Location!.ToString();
        for (var i = 0; i < 100; i++)
        {
            var answer = await visitor.GetAsync(at);
            if (answer.StatusCode == HttpStatusCode.Redirect)
                return (visitor, answer.Headers.Location!.ToString());
            if (!answer.Headers.Contains("Refresh"))
                return (visitor, at);
            await Task.Delay(50);
        }
        throw new TimeoutException("The reports were not checked within five seconds.");
    }
}
