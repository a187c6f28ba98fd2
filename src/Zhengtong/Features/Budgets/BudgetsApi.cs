using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Budgets;

/// <summary>Budgets in the API: years, sums, entries, and the acts of the accountant. Amounts read are in fen, amounts sent in ten thousands of yuan, as on the forms.</summary>
static class BudgetsApi
{
    /// <param name="Amounts">Sums of what is alike.</param>
    /// <param name="Identities">What must hold before the year is closed.</param>
    public sealed record LedgerAnswer(Guid Id, Guid UnitId, int Year, DateTimeOffset? ClosedAt, long Initial, long Adjusted, long Received, long Executed, long CarriedOut,
        IReadOnlyList<LedgerAmount> Amounts, IReadOnlyList<IdentityCheck> Identities);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapRead<Page<FiscalYearSummary>>("/budgets", [BudgetsAccess.See], "ListFiscalYears", "预算年度", ListAsync);
        api.MapRead<LedgerAnswer>("/budgets/{id:guid}", [BudgetsAccess.See], "ShowLedger", "一年的账：合计和勾稽", ShowAsync);
        api.MapRead<Page<LedgerEntry>>("/budgets/{id:guid}/entries", [BudgetsAccess.See], "ListLedgerEntries", "一年的分录", EntriesAsync);
        api.MapAct<OpenFiscalYear, Guid>("/budgets");
        api.MapAct<CloseFiscalYear, Guid>("/budgets/{id:guid}/close");
        api.MapAct<EnterBudgetLine, Guid>("/budgets/{year:guid}/lines");
        api.MapAct<EnterExpenditure, Guid>("/budgets/{year:guid}/expenditures");
        api.MapAct<EnterReceipt, Guid>("/budgets/{year:guid}/receipts");
        api.MapAct<EnterCarryOver, Guid>("/budgets/{year:guid}/carry-over");
        api.MapAct<CorrectEntry, Guid>("/ledger-entries/{id:guid}/correct");
        api.MapAct<KeepProject, Guid>("/budget-projects");
        api.MapAct<KeepProcurement, Guid>("/procurements");
        api.MapAct<KeepAsset, Guid>("/assets");
        api.MapAct<TakeStock, Guid>("/stocktakes");
        api.MapAct<KeepEstablishment, Guid>("/establishments");
    }

    static async Task<IResult> ListAsync([AsParameters] Paging paging, Guid? unit, HttpContext http, CountyDb db) =>
        Results.Json(await FiscalYearSummary.PageAsync(db, http.Caller, unit, paging.After, paging.Rows()), Json.Options);

    static async Task<IResult> ShowAsync(Guid id, HttpContext http, CountyDb db)
    {
        var year = await db.FiscalYearAsync(id, http.Caller);
        var check = await LedgerCheck.OfAsync(db, year);
        var ledger = check.Ledger;
        return Results.Json(new LedgerAnswer(id, year.UnitId, year.Year, year.ClosedAt, ledger.Initial, ledger.Adjusted, ledger.Received, ledger.Executed, ledger.CarriedOut, ledger.Amounts, check.Identities), Json.Options);
    }

    static async Task<IResult> EntriesAsync(Guid id, [AsParameters] LedgerFilter filter, HttpContext http, CountyDb db)
    {
        await db.FiscalYearAsync(id, http.Caller);
        return Results.Json(await filter.PageAsync(db, id, filter.Rows()), Json.Options);
    }
}
