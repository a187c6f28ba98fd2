using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Budgets;

/// <summary>Closes a year, with what still does not agree (结账).</summary>
public sealed class CloseYearPage(Flash flash) : FiscalYearPage
{
    protected override string Permission => BudgetsAccess.Close;

    [BindProperty]
    public CloseFiscalYear Input { get; set; } = new();

    public LedgerCheck Check { get; private set; } = null!;

    protected override async Task ShowYearAsync() => Check = await LedgerCheck.OfAsync(Db, Year);

    public Task<IActionResult> OnPostAsync()
    {
        Input.Id = Id;
        return Do(Input, _ =>
        {
            flash.Say("已结账。这一年的账不再改动，更正另记。");
            return LocalRedirect($"/budgets/{Id}");
        });
    }
}
