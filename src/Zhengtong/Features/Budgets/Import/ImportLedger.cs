using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.Import;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Budgets;

/// <summary>Takes in entries of a ledger (导入账): each row is checked as if it had been typed, into the year that it names.</summary>
public abstract class ImportLedger<TForm> : ImportRows where TForm : LedgerForm, new()
{
    readonly Dictionary<(string Unit, string Year), LedgerBook> books = [];

    protected override Type Form => typeof(TForm);

    protected override bool SavesEachRow => false;

    protected override async Task<bool> TakeAsync(Acting acting, TsvRow row)
    {
        var key = (row.Required(UnitColumn.Name), row.Required(BudgetWorkbook.Year));
        if (!books.TryGetValue(key, out var book)) books[key] = book = await OpenAsync(acting, row);
        book.Book(RowForm.Read<TForm>(row).ToBooking(book), acting);
        return true;
    }

    async Task<LedgerBook> OpenAsync(Acting acting, TsvRow row)
    {
        var unit = await UnitColumn.FindAsync(acting, row);
        var years = await acting.Db.FiscalYears.Where(y => y.UnitId == unit.Id).OrderBy(y => y.Year).Select(y => new { y.Id, y.Year }).ToListAsync();
        var year = years.Find(y => y.Year.ToString() == row[BudgetWorkbook.Year])
            ?? throw row.Bad(BudgetWorkbook.Year, $"{unit.ShortName}没有开“{row[BudgetWorkbook.Year]}”年的账{(years.Count == 0 ? "" : $"，已开的是 {string.Join("、", years.Select(y => y.Year))}")}");
        return await LedgerBook.OpenAsync(acting, year.Id, [.. Rows.Select(r => r["文号或凭证号"]).Distinct()]);
    }

    protected override async Task RecordAsync(Acting acting, ImportResult result)
    {
        foreach (var book in books.Values)
            await acting.Record(book.Year.Id, $"{UseCases.Describe(GetType()).Name}：{book.Booked} 笔，{Wan.Text(book.BookedFen)}");
    }
}

/// <summary>Takes in budget lines (导入预算指标).</summary>
[Act("导入预算指标", BudgetsAccess.Enter)]
public sealed class ImportBudgetLines : ImportLedger<EnterBudgetLine>;

/// <summary>Takes in expenditures (导入支出).</summary>
[Act("导入支出", BudgetsAccess.Enter)]
public sealed class ImportExpenditures : ImportLedger<EnterExpenditure>;

/// <summary>Takes in receipts (导入收入).</summary>
[Act("导入收入", BudgetsAccess.Enter)]
public sealed class ImportReceipts : ImportLedger<EnterReceipt>;

/// <summary>Takes in what is left at the end of the year (导入年末结转结余).</summary>
[Act("导入年末结转结余", BudgetsAccess.Enter)]
public sealed class ImportCarryOver : ImportLedger<EnterCarryOver>;
