using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Budgets;

/// <summary>
/// Puts an entry right by another one, the difference, with its reason (更正). In a closed year what is left at its end follows, and
/// all identities must still hold.
/// </summary>
[Act("更正分录", BudgetsAccess.Enter)]
public sealed class CorrectEntry : IAct<Guid>
{
    public Guid Id { get; set; }

    [Display(Name = "正确的金额（万元）", Description = "整笔记错了的填 0，再另记一笔"), Required, Range(typeof(decimal), "0", "10000000")]
    public decimal? Amount { get; set; }

    [Display(Name = "更正的理由"), Required, StringLength(200, MinimumLength = 4), DataType(DataType.MultilineText)]
    public string Reason { get; set; } = "";

    /// <returns>The correcting entry.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var wrong = await acting.Db.LedgerEntries.FirstOrDefaultAsync(e => e.Id == Id) ?? throw Refusal.NotFound("这一笔");
        var year = await acting.Db.FiscalYearAsync(wrong.YearId, acting.By);
        LedgerBook.ExpectOwn(year, acting);
        if (wrong.CorrectsId is not null) throw Refusal.NotNow("budget.correction", "这一笔本身是更正，请在原来那一笔上更正");
        var right = Wan.ToFen(Amount!.Value) ?? throw Refusal.Invalid(nameof(Amount), "金额最多 6 位小数，精确到分");
        if (right > year.LargestFen) throw Refusal.Invalid(nameof(Amount), $"超过单笔上限 {Wan.Text(year.LargestFen)}，像是按元填的。这里填万元，请除以 10000");
        var now = wrong.Fen + await acting.Db.LedgerEntries.Where(e => e.CorrectsId == Id && e.Stage == wrong.Stage).SumAsync(e => e.Fen);
        if (right == now) throw Refusal.Invalid(nameof(Amount), $"现在就是 {Wan.Text(now)}，不用更正");
        var entry = await AddAsync(acting, year, wrong, right - now, wrong.Stage);
        await acting.Record(year.Id, $"更正 {wrong.Number} 第 {wrong.Line} 笔：{Wan.Text(now)} 改为 {Wan.Text(right)}，{Reason.Trim()}", new { wrong = wrong.Id, entry.Id, now, right });
        if (!year.IsOpen) await KeepClosedAsync(acting, year, wrong, right - now);
        return entry.Id;
    }

    async Task<LedgerEntry> AddAsync(Acting acting, FiscalYear year, LedgerEntry wrong, long difference, LedgerStage stage)
    {
        var last = await acting.Db.LedgerEntries.Where(e => e.YearId == year.Id && e.Stage == stage && e.Number == wrong.Number).MaxAsync(e => (int?)e.Line) ?? 0;
        return acting.Db.Add(year.Correct(wrong, difference, stage, last + 1, Reason.Trim(), acting.NewId(), acting.Moment)).Entity;
    }

    /// <summary>What is left at the end of a closed year follows the correction; its identities, and next year's beginning, stay true.</summary>
    async Task KeepClosedAsync(Acting acting, FiscalYear year, LedgerEntry wrong, long difference)
    {
        if (wrong.Stage == LedgerStage.CarriedOut) throw Refusal.NotNow("budget.year-closed", $"{year.Year} 年已经结账，年末结转结余随收入和支出走，请更正记错的那一笔收入或支出");
        var left = wrong.Stage switch { LedgerStage.Receipt or LedgerStage.CarriedIn => difference, LedgerStage.Expenditure => -difference, _ => 0 };
        if (left != 0)
        {
            if (await acting.Db.FiscalYears.AnyAsync(y => y.UnitId == year.UnitId && y.Year == year.Year + 1 && y.ClosedAt != null))
                throw Refusal.NotNow("budget.next-year-closed", $"{year.Year + 1} 年也已经结账，{year.Year} 年的年末结转结余不能再变。请在现在的年度里调整，并在摘要里写明");
            await AddAsync(acting, year, wrong, left, LedgerStage.CarriedOut);
        }
        await acting.Db.SaveChangesAsync();
        if ((await LedgerCheck.OfAsync(acting.Db, year)).Broken is { Count: > 0 } broken)
            throw Refusal.NotNow("budget.identities", $"{year.Year} 年已经结账，这样更正以后账就不平了。{string.Join("；", broken.Select(b => b.Said))}");
    }
}
