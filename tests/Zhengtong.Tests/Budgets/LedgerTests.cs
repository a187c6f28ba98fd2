using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Reading;
using Zhengtong.Features.Budgets;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Budgets;

/// <summary>A unit's ledger of a year: what is booked, what is refused, closing, and putting right.</summary>
public sealed class LedgerTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task What_is_booked_is_summed_by_stage_class_and_public_expense()
    {
        var given = await new GivenBudget(county, 2001).Booked();
        var ledger = await given.Ledger();
        Assert.Equal((100_000_000, 120_000_000, 110_000_000, 95_000_000, 15_000_000), (ledger.Initial, ledger.Adjusted, ledger.Received, ledger.Executed, ledger.CarriedOut));
        Assert.Equal(5_000_000, ledger.Where(a => a.ThreePublic == ThreePublic.Reception).Executed);
        Assert.Equal(35_000_000, ledger.Where(a => a.ProjectId is not null).Executed);
        Assert.Equal(0, (await county.ReadAsync(db => Ledger.OfAsync(db, given.Year, county.Clock.Now.AddDays(-1)))).Executed);
        Assert.Contains(await county.ReadAsync(db => db.Set<JournalEntry>().Where(e => e.ChainId == given.Year).Select(e => e.Summary).ToListAsync()), s => s.Contains("记账：支出 凭2 第 1 笔，5.00 万元"));
    }

    [Fact]
    public async Task What_cannot_be_right_is_refused_with_the_reason()
    {
        var given = await new GivenBudget(county, 2003).Opened();
        async Task No(EnterExpenditure act, string said) => Assert.Contains(said, (await given.Refused(act)).Message);
        var good = given.Spending(5, "凭1", ExpenditureClass.Public);
        EnterExpenditure But(Action<EnterExpenditure> change)
        {
            var act = given.Spending(5, "凭1", ExpenditureClass.Public);
            change(act);
            return act;
        }
        await No(But(a => a.On = new(2004, 1, 3)), "2004-01-03 不在这一年");
        await No(But(a => a.Amount = 0), "大于 0");
        await No(But(a => a.Amount = 0.0000001m), "最多 6 位小数");
        await No(But(a => a.Amount = 44_000), "像是按元填的");
        await No(But(a => a.EconomicCode = "30298"), "没有“30298”这个部门预算支出经济分类科目");
        await No(But(a => (a.EconomicCode, a.ThreePublic) = ("30217", ThreePublic.Abroad)), "30217 公务接待费属于“三公”经费的公务接待费");
        await No(But(a => a.Class = ExpenditureClass.Project), "项目支出要写是哪个项目");
        await No(But(a => a.Project = "没有的"), "没有编号是 没有的 的项目");
        await given.Do(good);
        await No(But(a => a.Amount = 6), "凭1 的第 1 笔已经记过");
        Assert.Equal(1, await county.ReadAsync(db => db.LedgerEntries.CountAsync(e => e.YearId == given.Year)));
    }

    [Fact]
    public async Task A_year_whose_identities_do_not_hold_is_not_closed_and_the_amounts_are_said()
    {
        var given = await new GivenBudget(county, 2005).Booked();
        await given.Do(given.Spending(30, "凭9", ExpenditureClass.Basic));
        var refused = await county.Refused(given.Closing(), await given.Head);
        Assert.Equal("budget.identities", refused.Code);
        Assert.Contains("一般公共预算的年末结转结余：账上 15.00 万元，应为 年初 0.00 + 收入 110.00 − 支出 125.00 = -15.00 万元（R-BAL）", refused.Message);
        Assert.Contains("一般公共预算的支出：账上 125.00 万元，不能超过 可用预算 = 年初 100.00 + 上年结转 0.00 + 追加 20.00 − 追减 0.00 = 120.00 万元（R-AVAIL）", refused.Message);
        Assert.Contains("没有分清的 30.00", refused.Message);
        Assert.Contains("本年支出合计：账上 125.00 万元，应为 决算批复的本年支出合计 = 95.00 万元（R-SUM）", refused.Message);
        Assert.True(await county.ReadAsync(db => db.FiscalYears.AnyAsync(y => y.Id == given.Year && y.ClosedAt == null)));
    }

    [Fact]
    public async Task A_year_is_closed_by_the_head_when_all_holds_and_then_takes_no_entry()
    {
        var given = await new GivenBudget(county, 2007).Booked();
        Assert.Equal(RefusalKind.Forbidden, (await given.Refused(given.Closing())).Kind);
        Assert.Contains("决算批复的年末结转结余", (await county.Refused(given.Closing(left: 14), await given.Head)).Message);
        await county.Run(given.Closing(), await given.Head);
        var refused = await given.Refused(given.Spending(1, "凭8", ExpenditureClass.Public));
        Assert.Equal("budget.year-closed", refused.Code);
        Assert.Contains("2007 年已由", refused.Message);
        Assert.Equal("budget.year-closed", (await county.Refused(given.Closing(), await given.Head)).Code);
        Assert.Contains("不能结账", (await county.Refused(new CloseFiscalYear { Id = (await new GivenBudget(county, 2009).Opened()).Year, Receipts = 0, Expenditure = 0, CarriedOut = 0 }, await given.Head)).Message);
    }

    [Fact]
    public async Task A_year_that_still_runs_is_not_closed()
    {
        county.Clock.Set(2030, 12, 31);
        var year = await county.Run(new OpenFiscalYear { Year = 2030 }, await county.StaffAsync("accountant"));
        Assert.Equal("budget.year-runs", (await county.Refused(new CloseFiscalYear { Id = year, Receipts = 0, Expenditure = 0, CarriedOut = 0 }, await county.StaffAsync("head.bureau"))).Code);
        Assert.Contains("已经开了", (await county.Refused(new OpenFiscalYear { Year = 2030 }, await county.StaffAsync("accountant"))).Message);
    }

    [Fact]
    public async Task A_correction_is_another_entry_with_its_reason_and_what_was_wrong_stays()
    {
        var given = await new GivenBudget(county, 2011).Booked();
        var correction = await given.Do(new CorrectEntry { Id = given.Office, Amount = 4.5m, Reason = "发票少开五千元" });
        var entries = await county.ReadAsync(db => db.LedgerEntries.AsNoTracking().Where(e => e.Number == "凭2" && e.YearId == given.Year).OrderBy(e => e.Line).ToListAsync());
        Assert.Equal([5_000_000, -500_000], entries.Select(e => e.Fen));
        Assert.Equal((correction, given.Office, "发票少开五千元"), (entries[1].Id, entries[1].CorrectsId, entries[1].Reason));
        Assert.Contains("现在就是 4.50 万元", (await given.Refused(new CorrectEntry { Id = given.Office, Amount = 4.5m, Reason = "再来一次" })).Message);
        Assert.Equal("budget.correction", (await given.Refused(new CorrectEntry { Id = correction, Amount = 1, Reason = "更正的更正" })).Code);
    }

    [Fact]
    public async Task In_a_closed_year_what_is_left_follows_a_correction_and_one_that_breaks_an_identity_is_refused()
    {
        var given = await new GivenBudget(county, 2013).Closed();
        Assert.Equal("budget.identities", (await given.Refused(new CorrectEntry { Id = given.Office, Amount = 60, Reason = "多写了一位" })).Code);
        Assert.Equal(Wan.ToFen(95), (await given.Ledger()).Executed);
        await given.Do(new CorrectEntry { Id = given.Office, Amount = 4, Reason = "年后退回一万元" });
        var ledger = await given.Ledger();
        Assert.Equal((Wan.ToFen(94), Wan.ToFen(16)), (ledger.Executed, ledger.CarriedOut));
        var left = await county.ReadAsync(db => db.LedgerEntries.Where(e => e.YearId == given.Year && e.Number == "结1").Select(e => e.Id).FirstAsync());
        Assert.Equal("budget.year-closed", (await given.Refused(new CorrectEntry { Id = left, Amount = 3, Reason = "直接改结转" })).Code);
    }

    [Fact]
    public async Task Next_year_begins_with_what_this_one_left()
    {
        await new GivenBudget(county, 2015).Closed();
        var next = await new GivenBudget(county, 2016).Opened();
        await next.Do(next.Line(BudgetStage.CarriedIn, 14, "转1", ExpenditureClass.Project));
        var check = await county.ReadAsync(async db => await LedgerCheck.OfAsync(db, await db.FiscalYears.FirstAsync(y => y.Id == next.Year)));
        Assert.Contains(check.Broken, b => b is { Rule: "R-BAL" } && b.Said.Contains("上年结转：账上 14.00 万元，应为 上年账上的年末结转结余 = 15.00 万元"));
    }

    [Fact]
    public async Task Another_unit_sees_nothing_and_the_finance_office_reads_but_does_not_write()
    {
        var given = await new GivenBudget(county, 2018).Booked();
        var (other, finance, leader) = (await county.StaffAsync("shuili.head"), await county.StaffAsync("caizheng.a"), await county.StaffAsync("leader"));
        Assert.False(await county.ReadAsync(db => db.FiscalYears.VisibleTo(other).AnyAsync(y => y.Id == given.Year)));
        Assert.True(await county.ReadAsync(db => db.FiscalYears.VisibleTo(finance).AnyAsync(y => y.Id == given.Year)));
        Assert.Equal(RefusalKind.NotFound, (await county.Refused(given.Closing(), other)).Kind);
        foreach (var reader in new[] { finance, leader })
            Assert.Equal(RefusalKind.Forbidden, (await county.Refused(given.Spending(1, "凭7", ExpenditureClass.Public), reader)).Kind);
        var visitor = await Visitor.SignInAsync(county, "caizheng.a");
        Assert.Contains("95.00", (await visitor.ReadAsync($"/budgets/{given.Year}")).Body!.TextContent);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await visitor.GetAsync($"/budgets/{given.Year}/expenditures")).StatusCode);
    }

    [Fact]
    public async Task By_hand_on_the_pages_a_year_is_opened_booked_filtered_and_put_right()
    {
        county.Clock.Set(2021, 3, 1);
        var visitor = await Visitor.SignInAsync(county, "accountant");
        var opened = await visitor.SendAsync("/budgets", "", new() { ["Input.Year"] = "2020" });
        var year = opened.Headers.Location!.ToString();
        var wrong = await visitor.SendAsync(year + "/expenditures", "", Fields("44000"));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("像是按元填的", System.Net.WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await visitor.SendAsync(year + "/expenditures", "", Fields("4.4"))).StatusCode);
        var page = await visitor.ReadAsync(year + "?Filter.Stage=Expenditure&Filter.Q=接待");
        Assert.Contains("4.40", page.QuerySelector("section.card table tbody")!.TextContent);
        var export = DocumentReader.Read("账.xlsx", await (await visitor.GetAsync(year + "?Filter.Stage=Expenditure&handler=Export")).Content.ReadAsByteArrayAsync()).Text;
        Assert.True(export.Contains("公务接待") && export.Contains("4.4"), export);
        Assert.Contains("没有这样的分录", (await visitor.ReadAsync(year + "?Filter.Stage=Receipt")).Body!.TextContent);
        var entry = page.QuerySelector("a[href^='/ledger-entries/']")!.GetAttribute("href")!;
        await visitor.SendAsync(entry, "", new() { ["Input.Amount"] = "4.2", ["Input.Reason"] = "凭证金额看错" });
        Assert.Contains("更正以后是 4.20 万元", (await visitor.ReadAsync(entry)).Body!.TextContent);
    }

    static Dictionary<string, string> Fields(string amount) => new()
    {
        ["Input.Source"] = "GeneralBudget",
        ["Input.Number"] = "记-12",
        ["Input.Line"] = "1",
        ["Input.On"] = "2020-05-06",
        ["Input.Amount"] = amount,
        ["Input.Summary"] = "公务接待",
        ["Input.Class"] = "Public",
        ["Input.EconomicCode"] = "30217",
    };
}
