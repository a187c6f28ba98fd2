using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Budgets;

/// <summary>Books entries by hand, one after another (手工记账).</summary>
public abstract class EnterPage<TForm>(Flash flash, string path) : FiscalYearPage where TForm : LedgerForm, new()
{
    /// <summary>More are typed by their code in a table.</summary>
    const int MostProjects = 500;

    protected override string Permission => BudgetsAccess.Enter;

    [BindProperty]
    public TForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Projects { get; private set; } = [];

    protected override async Task ShowYearAsync() =>
        Projects = [.. (await Db.BudgetProjects.Where(p => p.UnitId == Year.UnitId).OrderBy(p => p.Code).Take(MostProjects).Select(p => new { p.Code, p.Name }).ToListAsync()).Select(p => new SelectListItem($"{p.Code} {p.Name}", p.Code))];

    public Task<IActionResult> OnPostAsync()
    {
        Input.Year = Id;
        return Do(Input, _ =>
        {
            flash.Say($"已记：{Input.Summary}，{Input.Amount:#,##0.00####} 万元。可以接着记下一笔。");
            return LocalRedirect($"/budgets/{Id}/{path}");
        });
    }
}

/// <summary>记预算指标.</summary>
public sealed class EnterBudgetLinePage(Flash flash) : EnterPage<EnterBudgetLine>(flash, "lines");

/// <summary>记支出.</summary>
public sealed class EnterExpenditurePage(Flash flash) : EnterPage<EnterExpenditure>(flash, "expenditures");

/// <summary>记收入.</summary>
public sealed class EnterReceiptPage(Flash flash) : EnterPage<EnterReceipt>(flash, "receipts");

/// <summary>记年末结转结余.</summary>
public sealed class EnterCarryOverPage(Flash flash) : EnterPage<EnterCarryOver>(flash, "carry-over");
