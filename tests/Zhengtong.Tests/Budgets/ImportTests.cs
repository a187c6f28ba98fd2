using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Budgets;
using Zhengtong.Platform.Import;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Documents;
using Zhengtong.Tests.Import;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Budgets;

/// <summary>Workbooks of a budget year as people send them: what is wrong is named at row and column, and nothing is half taken in.</summary>
public sealed class ImportTests(TestCounty county) : IClassFixture<TestCounty>
{
    static readonly string[] heads = [.. BudgetWorkbook.Named("expenditures")!.Import.Columns];

    static string[] Row(string number = "记-1", string amount = "3.5", string year = "2023", string day = "2023-06-30", string source = "一般公共预算", string kind = "公用经费", string code = "30201", string unit = "D39") =>
        [unit, year, source, number, "1", day, amount, "购办公用品", kind, code, "", ""];

    [Theory]
    [InlineData("金额（万元）", "35000 元", "“35000 元”不是数字，这一格只填数字，不带单位和文字")]
    [InlineData("金额（万元）", "约三万", "不是数字")]
    [InlineData("金额（万元）", "35000", "35,000.00 万元超过单笔上限 10,000.00 万元，像是按元填的")]
    [InlineData("金额（万元）", "", "请填写")]
    [InlineData("年度", "2022", "这是 2023 年的账，这一行写的是“2022”")]
    [InlineData("日期", "2022-12-31", "2022-12-31 不在这一年")]
    [InlineData("日期", "去年六月", "不是日期")]
    [InlineData("资金来源", "财政", "“财政”不对，应是：一般公共预算、")]
    [InlineData("经济分类科目", "办公费", "没有“办公费”这个部门预算支出经济分类科目")]
    [InlineData("项目编号", "P9", "只有项目支出才写项目|没有编号是 P9 的项目")]
    [InlineData("单位编号", "D26", "只能导入本单位的")]
    [InlineData("单位编号", "X1", "没有编号是 X1 的单位")]
    [InlineData("文号或凭证号", "记-1", "记-1 的第 1 笔已经记过")]
    public async Task A_wrong_cell_is_named_at_its_row_and_column_and_the_good_rows_stay_out(string column, string value, string said)
    {
        var year = await YearAsync();
        var wrong = Row("记-2");
        wrong[Array.IndexOf(heads, column)] = value;
        var page = await SendAsync(year, Books.OfTexts([heads, Row(), wrong]));
        var fault = Assert.Single(page.QuerySelectorAll("#faults tbody tr"));
        Assert.StartsWith("3" + column, fault.TextContent);
        Assert.Contains(said.Split('|'), words => fault.TextContent.Contains(words));
        Assert.Contains("1 处要改，一行也没有导入", page.Body!.TextContent);
        Assert.Equal(0, await CountAsync(year));
    }

    [Theory]
    [InlineData("merged", "合并的单元格（A1:L1）")]
    [InlineData("missing", "缺少这一列，第一行要写列名")]
    [InlineData("yuan", "“金额（元）”的单位不同或没有写明，请换算以后把列名改成“金额（万元）”")]
    [InlineData("formula", "单元格 G2 是公式，还没有算出结果")]
    [InlineData("error", "单元格 G2 是错误值 #REF!")]
    [InlineData("heads", "没有数据")]
    public async Task A_wrong_table_is_refused_as_a_whole(string how, string said)
    {
        var year = await YearAsync();
        var formula = Row();
        formula[6] = how == "error" ? """<c r="G2" t="e"><f>Z9</f><v>#REF!</v></c>""" : """<c r="G2"><f>3+4</f></c>""";
        var page = await SendAsync(year, how switch
        {
            "merged" => Books.OfTexts([["支出表"], heads, Row()], """<mergeCells count="1"><mergeCell ref="A1:L1"/></mergeCells>"""),
            "missing" => Books.OfTexts([heads[1..], Row()[1..]]),
            "yuan" => Books.OfTexts([[.. heads.Select(h => h == "金额（万元）" ? "金额（元）" : h)], Row()]),
            "heads" => Books.OfTexts([heads]),
            _ => Books.OfTexts([heads, formula]),
        });
        Assert.Contains(said, page.Body!.TextContent);
        Assert.Equal(0, await CountAsync(year));
    }

    [Fact]
    public async Task Ten_thousand_rows_are_taken_in_together_and_not_twice()
    {
        var year = await YearAsync();
        var book = Books.OfTexts([heads, .. Enumerable.Range(1, 10_000).Select(n => Row($"量-{n}", "0.01"))]).ToArray();
        var began = TimeProvider.System.GetTimestamp();
        var sent = await PostAsync(year, new MemoryStream(book));
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());
        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(60));
        Assert.Equal(Wan.ToFen(100), (await county.ReadAsync(db => Ledger.OfAsync(db, year))).Executed);
        var again = await SendAsync(year, new MemoryStream(book));
        Assert.Contains("10000 处要改，一行也没有导入（只列出前 200 处）", again.Body!.TextContent);
        Assert.Equal(10_000, await CountAsync(year));
    }

    [Fact]
    public async Task A_closed_year_takes_no_workbook()
    {
        var given = await new GivenBudget(county, 2013).Closed();
        var page = await SendAsync(given.Year, Books.OfTexts([heads, Row(year: "2013", day: "2013-06-30")]));
        Assert.Contains("2013 年已由", page.Body!.TextContent);
    }

    [Fact]
    public async Task The_command_line_names_a_year_that_is_not_open_and_takes_one_that_is()
    {
        var year = await YearAsync();
        string Table(string[] row) => string.Join('\n', string.Join('|', heads), string.Join('|', row));
        var (wrong, said, _) = await county.ImportAsync("expenditures", "支出.tsv", Table(Row(year: "2050")));
        Assert.True(wrong == 1 && said.Contains("支出.tsv 第 2 行“年度”列：审批局没有开“2050”年的账") && said.Contains("1 处要改，一行也没有导入"), said);
        var (good, done, errors) = await county.ImportAsync("expenditures", "支出.tsv", Table(Row()));
        Assert.True(good == 0 && done.Contains("已导入支出：新增 1 条"), done + errors);
        Assert.Equal(1, await CountAsync(year));
    }

    [Fact]
    public async Task Records_beside_the_ledger_are_taken_in_and_their_faults_named()
    {
        await YearAsync();
        var accountant = await county.StaffAsync("accountant");
        async Task<string> Refused(string kind, params string[][] rows) => string.Join('\n', (await Assert.ThrowsAsync<ImportRefused>(() => TakeAsync(kind, accountant, rows))).Faults);
        Assert.Contains("第 2 行“实际采购（万元）”列：实际采购 12.00 万元超过采购预算 10.00 万元", await Refused("procurements", ["D39", "2023", "C1", "一体机", "货物", "10", "12", "2023-05-01", "甲公司"]));
        Assert.Contains("第 3 行：和第 2 行是同一条（Z1）", await Refused("assets", ["D39", "Z1", "打印机", "设备", "2300", "2022-03-01", "是", "", ""], ["D39", "Z1", "打印机", "设备", "2300", "2022-03-01", "是", "", ""]));
        Assert.Contains("“在用”列：“在”不对，应是：是、否", await Refused("assets", ["D39", "Z1", "打印机", "设备", "2300", "2022-03-01", "在", "", ""]));
        await TakeAsync("assets", accountant, ["D39", "Z1", "打印机", "设备", "2300", "2022-03-01", "是", "", "李明"], ["D39", "Z2", "复印机", "设备", "9000.50", "2021-03-01", "否", "", ""]);
        Assert.Contains("账面 2 件、11300.50 元，实盘 1 件、2300.00 元，账实不符", await Refused("stocktakes", ["D39", "2023-12-20", "1", "2300", ""]));
        Assert.Equal(new ImportResult(1, 0), await TakeAsync("stocktakes", accountant, ["D39", "2023-12-20", "2", "11300.5", ""]));
        Assert.Equal(new ImportResult(1, 0), await TakeAsync("procurements", accountant, ["D39", "2023", "C1", "一体机", "货物", "10", "9.8", "2023-05-01", "甲公司"]));
        Assert.Equal(new ImportResult(0, 1), await TakeAsync("procurements", accountant, ["D39", "2023", "C1", "自助一体机", "货物", "10", "9.8", "2023-05-01", "甲公司"]));
        Assert.Equal(new ImportResult(1, 0), await TakeAsync("establishment", accountant, ["D39", "2023-01-01", "行政编制", "19", "15", "编办〔2023〕1 号"]));
        Assert.Equal(new ImportResult(1, 0), await TakeAsync("institutions", accountant, ["D39", "审批〔2023〕1 号", "预算管理办法", "预算管理", "2023-01-05", ""]));
        var keeper = await Visitor.SignInAsync(county, "accountant");
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync("/budgets/assets", "", new()
        {
            ["Input.Code"] = "Z3",
            ["Input.Name"] = "碎纸机",
            ["Input.Kind"] = "Equipment",
            ["Input.Value"] = "800",
            ["Input.AcquiredOn"] = "2022-05-01",
            ["Input.InUse"] = "false",
        })).StatusCode);
        Assert.False(await county.ReadAsync(db => db.FixedAssets.Where(a => a.Code == "Z3").Select(a => a.InUse).FirstAsync()));
        var visitor = await Visitor.SignInAsync(county, "caizheng.a");
        foreach (var (path, word) in new[] { ("procurement", "自助一体机"), ("assets", "复印机"), ("stocktakes", "账实相符"), ("establishment", "78.95%") })
            Assert.Contains(word, (await visitor.ReadAsync("/budgets/" + path)).Body!.TextContent);
        Assert.Contains("预算管理办法", (await visitor.ReadAsync("/institutions")).Body!.TextContent);
    }

    [Fact]
    public async Task A_workbook_is_known_by_its_columns_and_one_that_is_none_of_ours_is_refused()
    {
        var year = await YearAsync();
        var receipts = await PostAsync(year, Books.OfTexts([[.. BudgetWorkbook.Named("receipts")!.Import.Columns], ["D39", "2023", "一般公共预算", "到1", "1", "2023-03-01", "12", "财政拨款"]]), "");
        Assert.Equal(HttpStatusCode.Redirect, receipts.StatusCode);
        Assert.Equal(LedgerStage.Receipt, await county.ReadAsync(db => db.LedgerEntries.Where(e => e.YearId == year).Select(e => e.Stage).SingleAsync()));
        var unknown = await PostAsync(year, Books.OfTexts([["姓名", "电话"], ["张三", "1"]]), "");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Contains("认不出这是哪一种表", await unknown.Content.ReadAsStringAsync());
    }

    Task<ImportResult> TakeAsync(string kind, Platform.Access.Caller by, params string[][] rows)
    {
        var import = BudgetWorkbook.Named(kind)!.Import;
        var (read, faults) = TableFile.Read("表.xlsx", Books.OfTexts([[.. import.Columns], .. rows]), import.Columns);
        return county.Run(import.ActOf(read, faults), by);
    }

    /// <summary>The ledger of 2023, opened anew for every test: entries of the last one are far away in time.</summary>
    async Task<Guid> YearAsync()
    {
        county.Clock.Set(2024, 2, 1);
        await county.ReadAsync(async db =>
        {
            var years = db.FiscalYears.Where(y => y.Year == 2023).Select(y => y.Id);
            await db.LedgerEntries.Where(e => years.Contains(e.YearId)).ExecuteDeleteAsync();
            await db.LeaveAsync();
            return 0;
        });
        return await county.ReadAsync(db => db.FiscalYears.Where(y => y.Year == 2023).Select(y => y.Id).FirstOrDefaultAsync()) is var known && known != Guid.Empty ? known
            : await county.Run(new OpenFiscalYear { Year = 2023 }, await county.StaffAsync("accountant"));
    }

    Task<int> CountAsync(Guid year) => county.ReadAsync(db => db.LedgerEntries.CountAsync(e => e.YearId == year));

    async Task<AngleSharp.Html.Dom.IHtmlDocument> SendAsync(Guid year, MemoryStream book)
    {
        var sent = await PostAsync(year, book);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await sent.Content.ReadAsStringAsync());
    }

    async Task<HttpResponseMessage> PostAsync(Guid year, MemoryStream book, string kind = "expenditures")
    {
        var visitor = await Visitor.SignInAsync(county, "accountant");
        var form = await visitor.ReadAsync($"/budgets/{year}/import");
        var file = new ByteArrayContent(book.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        return await visitor.PostAsync($"/budgets/{year}/import", new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(kind), "Input.Kind" },
            { file, "Input.File", "支出.xlsx" },
        });
    }
}
