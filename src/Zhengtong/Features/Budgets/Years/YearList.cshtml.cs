using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Budgets;

/// <summary>The budget years that one may see, the latest first (预算年度).</summary>
public sealed class YearListPage(Flash flash) : ActPage
{
    const int PageSize = 50;

    protected override string Permission => BudgetsAccess.See;

    [BindProperty(SupportsGet = true), Display(Name = "单位")]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    [BindProperty]
    public OpenFiscalYear Input { get; set; } = new();

    public IReadOnlyList<FiscalYearSummary> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public Places Places { get; private set; } = null!;

    public bool SeesAll => Caller.May(BudgetsAccess.SeeAll);

    public bool MayOpen => Caller.May(BudgetsAccess.Enter);

    public IEnumerable<SelectListItem> Units => Places.UnitChoices;

    protected override async Task ShowAsync()
    {
        Places = await Places.OfAsync(Db);
        var page = await FiscalYearSummary.PageAsync(Db, Caller, Unit, After, PageSize);
        (Rows, Next) = (page.Items, page.Next);
    }

    public Task<IActionResult> OnPostAsync() => Do(Input, id =>
    {
        flash.Say($"{Input.Year} 年的账已开。先记年初预算，也可以整份导入。");
        return LocalRedirect($"/budgets/{id}");
    });
}
