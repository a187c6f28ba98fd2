using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Writing;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Budgets;

/// <summary>A year's ledger: totals, what does not agree, entries (年度的账).</summary>
public sealed class ShowYearPage(TimeProvider time) : FiscalYearPage
{
    const int PageSize = 50, LinesShown = 15, MostExported = 200_000;

    [BindProperty(SupportsGet = true)]
    public LedgerFilter Filter { get; set; } = new();

    public LedgerCheck Check { get; private set; } = null!;

    public IReadOnlyList<LedgerTotal> Totals { get; private set; } = [];

    public Page<LedgerEntry> Entries { get; private set; } = null!;

    /// <summary>How many fit; null when there are more than are counted.</summary>
    public long? Count { get; private set; }

    public IReadOnlyList<JournalLine> Journal { get; private set; } = [];

    public bool MayEnter => IsOwn && Caller.May(BudgetsAccess.Enter);

    public bool MayClose => IsOwn && Year.IsOpen && Caller.May(BudgetsAccess.Close);

    public IEnumerable<SelectListItem> Projects => Check.Projects.OrderBy(p => p.Value, StringComparer.Ordinal).Select(p => new SelectListItem(p.Value, p.Key.ToString()));

    protected override async Task ShowYearAsync()
    {
        ViewData["Wide"] = true;
        Filter.After = Request.Query["after"];
        Check = await LedgerCheck.OfAsync(Db, Year);
        Totals = [.. LedgerTotals.Of(Check.Ledger, Check.Projects)];
        Entries = await Filter.PageAsync(Db, Id, PageSize);
        Count = await Filter.Of(Db.LedgerEntries.Where(e => e.YearId == Id)).CountedAsync();
        Journal = [.. (await Db.Set<JournalEntry>().AsNoTracking().Where(e => e.ChainId == Id).OrderByDescending(e => e.Seq).Take(LinesShown).ToListAsync())
            .Select(e => new JournalLine(e.At, $"{e.ByName}：{e.Summary}", e.ById == Platform.Access.Caller.SystemId))];
    }

    /// <summary>The entries that fit, as a workbook (导出).</summary>
    public async Task<IActionResult> OnGetExportAsync()
    {
        await ShowAsync();
        var entries = Filter.Of(Db.LedgerEntries.AsNoTracking().Where(e => e.YearId == Id)).OrderByDescending(e => e.BookedOn).ThenBy(e => e.Id).Take(MostExported).AsAsyncEnumerable();
        var sheet = Sheet.Of("分录", entries).Date("日期", e => e.BookedOn).Text("阶段", e => Choices.Name(e.Stage)).Text("文号或凭证号", e => e.Number).Number("分录号", e => e.Line)
            .Text("资金来源", e => Choices.Name(e.Source)).Text("性质、项目、科目", Kind).Text("摘要", e => e.Summary).Money("金额", e => e.Fen, MoneyUnit.TenThousandYuan)
            .Text("更正的理由", e => e.Reason).Text("记账人", e => e.EnteredByName).Instant("记账时间", e => e.EnteredAt);
        var title = $"{Unit} {Year.Year} 年预算账";
        return new WorkbookResult(new ExportNotes(title, Caller.Name, ChinaClock.Now(time), "核对账目", Request.QueryString.HasValue ? "按页面上的筛选" : "全部"), sheet, title + ".xlsx");
    }

    /// <summary>What an entry was spent as, in words.</summary>
    public string Kind(LedgerEntry e) => string.Join("　", new[]
    {
        e.Class is { } kind ? Choices.Name(kind) : null, e.ProjectId is { } project ? Check.Projects.GetValueOrDefault(project) : null,
        e.EconomicCode is { } code ? $"{code} {EconomicClass.NameOf(code)}" : null, e.ThreePublic is { } flag ? Choices.Name(flag) : null,
    }.OfType<string>());
}
