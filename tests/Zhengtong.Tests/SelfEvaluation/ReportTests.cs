using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Documents.Reading;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Budgets;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Budgets;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Documents;
using Zhengtong.Tests.Import;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.SelfEvaluation;

/// <summary>The report of an evaluation: figures in their places, evidence frozen, files, verification.</summary>
public sealed class ReportTests : IClassFixture<TestCounty>
{
    readonly TestCounty county;

    public ReportTests(TestCounty county)
    {
        this.county = county;
        county.Clock.Set(2023, 5, 8);
    }

    [Fact]
    public async Task A_published_report_prints_figures_of_records_that_lead_to_vouchers_and_verifies()
    {
        await new GivenBudget(county, 2022).Booked();
        county.Clock.Set(2023, 5, 8);
        var given = await new GivenEvaluation(county, 2022).Filled(executed: null);
        await given.Do(new SubmitEvaluation { Responsible = "李局长" });
        await given.Do(new ReviewEvaluation { Opinion = "属实" }, await given.Head);
        await given.Do(new ApproveEvaluation { Opinion = "同意" }, await given.Finance);
        await given.Do(new PublishEvaluation(), await given.Head);

        await county.RunJob("report-comparison");
        var reader = county.Browser();
        var html = await reader.GetStringAsync($"/evaluations/{given.Id}");
        foreach (var said in new[] { "一、部门（单位）基本情况", "统筹全县行政审批和政务服务", "95.00万元", "七、", "与记录一致" }) Assert.Contains(said, html);
        Assert.Matches("三、政府性基金预算支出情况</h2>\\s*<p>无</p>", html);

        var docx = await reader.GetByteArrayAsync($"/evaluations/{given.Id}/files/docx");
        var printed = DocxManifest.Figures(new MemoryStream(docx));
        var spent = printed.First(f => f.Link.EndsWith("figures?of=" + Uri.EscapeDataString("expenditure?unit=own"), StringComparison.Ordinal));
        Assert.Equal("95.00万元", spent.Text);
        var manifest = ReportManifest.Read(DocxManifest.Read(new MemoryStream(docx))!)!;
        var figure = manifest.Figures.Single(f => f.Key == "expenditure?unit=own");
        Assert.Equal(("expenditure", 3L, 95m), (figure.Metric, figure.Rows, figure.Amount));
        Assert.NotNull(figure.Digest);

        var vouchers = await reader.GetStringAsync($"/evaluations/{given.Id}/figures?of={Uri.EscapeDataString("expenditure?part=basic&unit=own")}");
        Assert.Contains("凭1", vouchers);
        Assert.Contains("凭2", vouchers);
        Assert.DoesNotContain("凭3", vouchers);
        Assert.DoesNotContain("付款", vouchers);

        await VerifiedAsync(given.Id, docx);
    }

    async Task VerifiedAsync(Guid evaluation, byte[] docx)
    {
        using var folder = new TempFolder();
        var file = folder.In("报告.docx");
        await File.WriteAllBytesAsync(file, docx);
        var (code, output, errors) = await county.ZtAsync("verify-report", file);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("一个字节不差", output);
        Assert.Contains("与记录一致　支出合计　95.00万元　3 条记录", output);

        var corrected = await county.ReadAsync(db => db.LedgerEntries.Where(e => e.Number == "凭2").Select(e => e.Id).FirstAsync());
        await county.Run(new CorrectEntry { Id = corrected, Amount = 4, Reason = "金额记错了" }, await county.StaffAsync("accountant"));
        (code, output, _) = await county.ZtAsync("verify-report", file);
        Assert.Equal(1, code);
        Assert.Contains("记录已变　支出合计　95.00万元　当时 3 条记录，现在 4 条", output);
        Assert.Contains("与记录一致　支出合计（人员经费）", output);
        county.Clock.Set(2023, 5, 10);
        await county.RunJob("report-comparison");
        Assert.Contains("记录已变", await county.Browser().GetStringAsync($"/evaluations/{evaluation}"));
    }

    [Fact]
    public async Task A_file_that_was_changed_is_compared_figure_by_figure_and_another_one_is_refused()
    {
        var given = await new GivenEvaluation(county, 2018).Published();
        var docx = await county.Browser().GetByteArrayAsync($"/evaluations/{given.Id}/files/docx");
        using var folder = new TempFolder();
        var file = folder.In("改过.docx");
        await File.WriteAllBytesAsync(file, Packages.Replaced(docx, "word/document.xml", "87.5分", "97.5分"));
        var (code, output, _) = await county.ZtAsync("verify-report", file);
        Assert.Equal(1, code);
        Assert.Contains("文件和公开的不一样", output);
        Assert.Contains("不同　自评总分　文件里印的是 97.5分，公开的是 87.5分", output);
        await File.WriteAllTextAsync(file, "不是文档");
        (code, _, var errors) = await county.ZtAsync("verify-report", file);
        Assert.Equal(2, code);
        Assert.Contains("不是本系统公开的报告", errors);
    }

    [Fact]
    public async Task A_figure_typed_by_hand_is_marked_and_wants_its_source_before_it_is_handed_in()
    {
        var given = await new GivenEvaluation(county, 2016).Filled();
        await given.Do(new WritePassage { Section = "functions", Text = "全年培训 12 场，2016 年印发审批发〔2016〕3号文件。" });
        var missing = (await given.Read()).View.Missing;
        Assert.Contains(missing, m => m.What == "“12”是手填的数，没有写出处");
        Assert.Equal("self-evaluation.missing", (await given.Refused(new SubmitEvaluation { Responsible = "李局长" })).Code);
        Assert.Contains("没有手填的“13”", (await given.Refused(new VouchFigure { Section = "functions", Figure = "13", Source = "台账", Document = "培训台账" })).Fields[0].Message);
        await given.Do(new VouchFigure { Section = "functions", Figure = "12", Source = "人事股", Document = "培训台账" });
        await given.Do(new SubmitEvaluation { Responsible = "李局长" });
        var page = (await (await Visitor.SignInAsync(county, "accountant")).ReadAsync($"/self-evaluations/{given.Id}/report")).DocumentElement.OuterHtml;
        Assert.Matches("class=\"fig attested\"[^>]*>12<", page);
        Assert.Contains("培训台账", page);
    }

    [Fact]
    public async Task A_report_that_does_not_add_up_is_neither_handed_in_nor_published()
    {
        var given = await new GivenEvaluation(county, 2014).Filled();
        await WriteAsync("全年收到群众评价100件，其中：满意60件，不满意30件。", "100件", "60件", "30件");
        var refused = await given.Refused(new SubmitEvaluation { Responsible = "李局长" });
        Assert.Equal("self-evaluation.inconsistent", refused.Code);
        Assert.Contains("不能提交", refused.Message);
        Assert.Contains("100件", refused.Message);
        await WriteAsync("全年收到群众评价90件，其中：满意60件，不满意30件。", "90件");
        await given.Do(new SubmitEvaluation { Responsible = "李局长" });
        // As if it had been handed in before there was a rule that finds it.
        await county.ReadAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"update evaluation_version set report = replace(report::text, '90件', '100件')::json where evaluation_id = {given.Id}");
            await db.LeaveAsync();
            return 0;
        });
        await given.Do(new ReviewEvaluation { Opinion = "属实" }, await given.Head);
        await given.Do(new ApproveEvaluation { Opinion = "同意" }, await given.Finance);
        refused = await given.Refused(new PublishEvaluation(), await given.Head);
        Assert.Contains("不能公开", refused.Message);
        await given.Do(new ReturnEvaluation { Reason = "评价数对不上", Days = 3 }, await given.Head);
        Assert.Equal(EvaluationState.Returned, (await given.Read()).Evaluation.State);
        Assert.Equal(HttpStatusCode.NotFound, (await county.Browser().GetAsync($"/evaluations/{given.Id}/files/docx")).StatusCode);

        async Task WriteAsync(string text, params string[] typed)
        {
            await given.Do(new WritePassage { Section = "other", Text = text });
            foreach (var figure in typed) await given.Do(new VouchFigure { Section = "other", Figure = figure, Source = "台账", Document = "评价台账" });
        }
    }

    [Theory]
    [InlineData("全年办件{{cases-concluded}}，按时办结率{{cases-on-time}}。", "全年办件[1,949件@1]，按时办结率[99%@2]。")]
    [InlineData("支出{{expenditure?part=basic&unit=own}}。", "支出[没有数据@3]。")]
    public void A_text_comes_back_from_the_form_as_it_was(string text, string form)
    {
        List<string> keys = ["cases-concluded", "cases-on-time", "expenditure?part=basic&unit=own"];
        var shown = new Dictionary<string, string> { [keys[0]] = "1,949件", [keys[1]] = "99%" };
        Assert.Equal(form, ReportText.ToForm(text, keys, k => shown.GetValueOrDefault(k)));
        Assert.Equal(text, ReportText.FromForm(form, keys));
        Assert.Equal(text, ReportText.FromForm(form.Replace("1,949", "9,999", StringComparison.Ordinal), keys));
    }

    [Theory]
    [InlineData("2023年办件1,949件，占98.5%，比12345热线多3万余人次。", "1,949件 98.5% 3万余人次")]
    [InlineData("1.加强管理。\n2.压减支出20万元，第3季度完成。", "20万元")]
    [InlineData("（1）按财预〔2020〕10号办理，5月8日印发。", "")]
    public void Typed_figures_are_told_from_dates_and_numbers_of_lists(string text, string typed) => Assert.Equal(typed, string.Join(' ', ReportText.TypedIn(text)));
}
