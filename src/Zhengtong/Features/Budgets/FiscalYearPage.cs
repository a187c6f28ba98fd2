using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Budgets;

/// <summary>A page about one budget year (预算年度的页面).</summary>
public abstract class FiscalYearPage : ActPage
{
    protected override string Permission => BudgetsAccess.See;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public FiscalYear Year { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    /// <summary>The year is the caller's own unit's.</summary>
    public bool IsOwn => Year.UnitId == Caller.UnitId;

    public (string, string)[] Trail => [("预算", "~/budgets"), ($"{Unit} {Year.Year} 年", $"~/budgets/{Id}")];

    protected override async Task ShowAsync()
    {
        Year = await Db.FiscalYearAsync(Id, Caller);
        Unit = (await Places.OfAsync(Db)).Unit(Year.UnitId);
        await ShowYearAsync();
    }

    protected virtual Task ShowYearAsync() => Task.CompletedTask;
}
