using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Budgets;

/// <summary>Closes the year of the own unit, when every identity holds and it agrees with the approved final account (结账).</summary>
[Act("结账", BudgetsAccess.Close)]
public sealed class CloseFiscalYear : IAct<Guid>
{
    public Guid Id { get; set; }

    [Display(Name = "决算批复的本年收入合计（万元）"), Required, Range(typeof(decimal), "0", "100000000")]
    public decimal? Receipts { get; set; }

    [Display(Name = "决算批复的本年支出合计（万元）"), Required, Range(typeof(decimal), "0", "100000000")]
    public decimal? Expenditure { get; set; }

    [Display(Name = "决算批复的年末结转结余（万元）", Description = "没有就填 0"), Required, Range(typeof(decimal), "0", "100000000")]
    public decimal? CarriedOut { get; set; }

    /// <returns>The year.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var year = await acting.Db.FiscalYearAsync(Id, acting.By);
        LedgerBook.ExpectOwn(year, acting);
        year.Close(acting.Moment);
        var approved = new ApprovedTotals(Fen(nameof(Receipts), Receipts), Fen(nameof(Expenditure), Expenditure), Fen(nameof(CarriedOut), CarriedOut));
        var check = await LedgerCheck.OfAsync(acting.Db, year, approved);
        if (!check.Ledger.Has(LedgerStage.Initial)) throw Refusal.NotNow("budget.no-budget", $"{year.Year} 年还没有记年初预算，不能结账");
        if (check.Broken is { Count: > 0 } broken) throw Refusal.NotNow("budget.identities", $"账不平，不能结账。{string.Join("；", broken.Select(b => b.Said))}");
        await acting.Record(year.Id, $"{year.Year} 年结账：收入 {Wan.Text(approved.Receipts)}，支出 {Wan.Text(approved.Expenditure)}，年末结转结余 {Wan.Text(approved.CarriedOut)}", approved);
        return year.Id;
    }

    static long Fen(string field, decimal? wan) => Wan.ToFen(wan!.Value) ?? throw Refusal.Invalid(field, "金额最多 6 位小数，精确到分");
}
