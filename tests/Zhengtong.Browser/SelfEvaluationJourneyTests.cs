using Microsoft.Playwright;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.SelfEvaluation;
using static Zhengtong.Browser.Looking;

namespace Zhengtong.Browser;

/// <summary>A year from its workbooks to the public's reading: imported, filled in, handed in, re-scored, returned, published, clicked down to a voucher.</summary>
public sealed class SelfEvaluationJourneyTests(ServedCounty county, Chromium chromium) : IClassFixture<ServedCounty>, IClassFixture<Chromium>
{
    const int Year = 2021, Width = 1366;

    string address = "";

    [Fact]
    public async Task A_bureau_imports_its_year_explains_hands_in_is_returned_and_publishes()
    {
        county.Clock.Set(2023, 5, 8);
        await new GivenEvaluation(county, Year).Ordered();
        await using var office = await chromium.VisitorAsync(Width, 768);
        await using var head = await chromium.VisitorAsync(Width, 768);
        await using var treasury = await chromium.VisitorAsync(Width, 768);
        await using var visitor = await chromium.VisitorAsync(390);
        var accountant = await county.SignedInAsync(office, "accountant");
        await ImportAsync(accountant);
        await OpenAsync(accountant);
        await FillAsync(accountant);
        await WriteAsync(accountant);
        await SubmitAsync(accountant);
        var chief = await county.SignedInAsync(head, "head.bureau");
        var finance = await county.SignedInAsync(treasury, "caizheng.a");
        await ReviewAsync(chief);
        await ReturnAsync(finance);

        await accountant.GotoAsync(address);
        await LookAsync(accountant, "evaluation-returned", Width, true);
        await AttestAsync(accountant, "完成数量", "75");
        await SubmitAsync(accountant);
        await ReviewAsync(chief);
        await RescoreAsync(finance);
        await ActAsync(finance, "财政审核", ("审核意见", "同意"));
        await PublishAsync(chief);
        await ReadAsync(await visitor.NewPageAsync());
    }

    async Task ImportAsync(IPage page)
    {
        await page.GotoAsync(county.Address + "/budgets");
        await page.GetByLabel("年度", new() { Exact = true }).FillAsync($"{Year}");
        await page.Locator("main form[method=post] button[type=submit]").First.ClickAsync();
        var year = page.Url.Split('?')[0];
        foreach (var book in new[] { "projects", "budget-lines", "receipts", "expenditures" })
        {
            await page.GotoAsync(year + "/import");
            await page.Locator("select[name='Input.Kind']").SelectOptionAsync(book);
            await page.Locator("input[type=file]").SetInputFilesAsync(Repository.In($"reference/examples/yanfeng-2021/{book}.xlsx"));
            await page.GetByRole(AriaRole.Button, new() { Name = "导入", Exact = true }).ClickAsync();
            await page.WaitForURLAsync(at => !at.EndsWith("/import", StringComparison.Ordinal));
        }
        await page.GotoAsync(year);
        await LookAsync(page, "ledger-imported", Width, true);
    }

    async Task OpenAsync(IPage page)
    {
        await page.GotoAsync(county.Address + "/self-evaluations");
        await page.Locator("select[name='Input.Year']").SelectOptionAsync($"{Year}");
        await page.Locator("select[name='Input.Scheme']").SelectOptionAsync("四个指标");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "还缺什么" })).ToBeVisibleAsync();
        address = page.Url.Split('?')[0];
        await LookAsync(page, "evaluation-missing", Width, true);
    }

    /// <summary>What is missing, one after the other; two deviations are explained.</summary>
    async Task FillAsync(IPage page)
    {
        await ActAsync(page, "填总体目标", ("预期目标", "办好全区的政务服务"), ("实际完成情况", "按期办结，群众满意"));
        await OpenActAsync(page, "设指标值");
        await page.GetByLabel("指标", new() { Exact = true }).SelectOptionAsync("B1");
        await page.GetByLabel("年度指标值").FillAsync("100");
        await SendAsync(page, "设指标值", "evaluation-target", Width, true);
        await AttestAsync(page, "完成数量", "80");
        await AttestAsync(page, "满意度", "85");
        foreach (var point in new[] { "C1", "C2" })
        {
            await OpenActAsync(page, "登记要点佐证");
            await page.GetByLabel("指标", new() { Exact = true }).SelectOptionAsync("C");
            await page.GetByLabel("要点", new() { Exact = true }).SelectOptionAsync(point);
            await page.GetByLabel("其他佐证").FillAsync("财务管理制度汇编");
            await SendAsync(page, "登记要点佐证", "evaluation-tick", Width, true);
        }
        foreach (var lost in new[] { "B1", "D" })
        {
            await OpenActAsync(page, "说明偏差");
            await page.GetByLabel("指标", new() { Exact = true }).SelectOptionAsync(lost);
            await page.GetByLabel("偏差原因分析及改进措施").FillAsync("人手不足，明年提前安排");
            await SendAsync(page, "说明偏差", "evaluation-explain", Width, true);
        }
    }

    /// <summary>Three sections in own words; one figure typed by hand gets its source.</summary>
    async Task WriteAsync(IPage page)
    {
        await page.GotoAsync(address + "/report");
        await LookAsync(page, "report-draft", Width, true);
        foreach (var (section, words) in new[] { ("functions", "统筹全区行政审批和政务服务。全年培训 12 场。"), ("problems", "预算执行前慢后快。"), ("measures", "加快预算执行，按月通报进度。") })
        {
            await page.GotoAsync($"{address}/write?section={section}");
            await page.Locator("textarea[name='Input.Text']").FillAsync(words);
            await SendAsync(page, "写报告", "report-write", Width, true);
        }
        await page.GetByRole(AriaRole.Link, new() { Name = "写出处" }).ClickAsync();
        await page.GetByLabel("数据来源").FillAsync("人事股");
        await page.GetByLabel("佐证材料").FillAsync("2021 年培训台账");
        await SendAsync(page, "写数字的出处", "report-vouch", Width, true);
        await LookAsync(page, "report-written", Width, true);
    }

    async Task SubmitAsync(IPage page)
    {
        await ActAsync(page, "提交自评", ("单位负责人", "李局长"));
        await StateAsync(page, "已提交");
    }

    Task ReviewAsync(IPage page) => ActAsync(page, "部门审核", ("审核意见", "属实"));

    async Task RescoreAsync(IPage page)
    {
        await OpenActAsync(page, "财政评分");
        await page.GetByLabel("指标", new() { Exact = true }).SelectOptionAsync("B1");
        await page.GetByLabel("财政评分", new() { Exact = true }).FillAsync("43");
        await page.GetByLabel("理由").FillAsync("有两件没有验收");
        await SendAsync(page, "财政评分", "evaluation-rescore", Width, true);
    }

    async Task ReturnAsync(IPage page)
    {
        await RescoreAsync(page);
        await ActAsync(page, "退回自评", ("退回理由", "完成数量请按验收数填"));
        await StateAsync(page, "退回");
    }

    async Task PublishAsync(IPage page)
    {
        await OpenActAsync(page, "公开自评");
        await page.GetByRole(AriaRole.Button, new() { Name = "下一步，核对" }).ClickAsync();
        await SendAsync(page, "公开自评", "evaluation-publish", Width, true);
        await StateAsync(page, "已公开");
    }

    /// <summary>As the public, on a phone: from the report to a figure, its records, and one voucher.</summary>
    async Task ReadAsync(IPage page)
    {
        await page.GotoAsync(county.Address + "/evaluations");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "绩效自评" }).First.ClickAsync();
        var chart = page.Locator(".chart").First;
        await chart.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(chart.Locator("svg")).ToContainTextAsync("年初预算数");
        await LookAsync(page, "report-public", 390, true);
        var figure = page.Locator("article a.fig", new() { HasText = "419.99万元" }).First;
        await figure.ClickAsync();
        var evidence = page.Locator(".evidence section:target");
        await Assertions.Expect(evidence).ToBeVisibleAsync();
        await LookAsync(page, "report-evidence", 390, true);
        await evidence.GetByRole(AriaRole.Link, new() { Name = "条记录" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("与记录一致");
        await LookAsync(page, "report-records", 390, true);
        await page.Locator("#main table th a, main table th a").Last.ClickAsync();
        await Assertions.Expect(page.GetByText("这条记录")).ToBeVisibleAsync();
        await LookAsync(page, "report-record", 390, true);
    }

    async Task AttestAsync(IPage page, string indicator, string value)
    {
        await OpenActAsync(page, "填报数据");
        await page.GetByLabel("指标", new() { Exact = true }).SelectOptionAsync(indicator == "满意度" ? "D" : "B1");
        await page.GetByLabel("实际完成值").FillAsync(value);
        await page.GetByLabel("数据来源").FillAsync("统计台账");
        await page.GetByLabel("佐证材料").FillAsync("2021 年统计表");
        await SendAsync(page, "填报数据", "evaluation-attest", Width, true);
    }

    async Task ActAsync(IPage page, string act, params (string Label, string Text)[] fields)
    {
        await OpenActAsync(page, act);
        foreach (var (label, text) in fields) await page.GetByLabel(label).FillAsync(text);
        await SendAsync(page, act, "evaluation-act", Width, true);
    }

    async Task OpenActAsync(IPage page, string act)
    {
        await page.GotoAsync(address);
        await Looking.OpenAsync(page, act);
    }
}
