using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Budgets;

/// <summary>Opens the ledger of the own unit for a year (开账).</summary>
[Act("开账", BudgetsAccess.Enter)]
public sealed class OpenFiscalYear : IAct<Guid>
{
    [Display(Name = "年度"), Required, Range(2000, 2100)]
    public int? Year { get; set; }

    [Display(Name = "单笔上限（万元）", Description = "超过的不收，防止把元当万元填"), Required, Range(typeof(decimal), "1", "10000000")]
    public decimal? Largest { get; set; } = Wan.Of(FiscalYear.UsualLargest);

    /// <returns>The year.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        if ((await Places.OfAsync(acting.Db)).UnitOf(acting.By.UnitId) is not { } unit) throw Refusal.Forbidden("开账的人要属于一个单位");
        if (Year > acting.Moment.Date.Year + 1) throw Refusal.Invalid(nameof(Year), $"最早提前一年开账，现在可以开到 {acting.Moment.Date.Year + 1} 年");
        if (await acting.Db.FiscalYears.AnyAsync(y => y.UnitId == unit.Id && y.Year == Year)) throw Refusal.Invalid(nameof(Year), $"{Year} 年的账已经开了");
        var year = new FiscalYear { Id = acting.NewId(), UnitId = unit.Id, Year = Year!.Value, LargestFen = Wan.ToFen(Largest!.Value) ?? FiscalYear.UsualLargest, OpenedAt = acting.At };
        acting.Db.Add(year);
        await acting.Record(year.Id, $"{unit.ShortName}开 {Year} 年的账");
        return year.Id;
    }
}
