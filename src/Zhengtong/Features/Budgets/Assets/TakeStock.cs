using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Budgets;

/// <summary>Writes down a stocktake: what the books say on that day is taken from the cards, not typed (记资产盘点).</summary>
[Act("记资产盘点", BudgetsAccess.Enter)]
public sealed class TakeStock : RecordForm
{
    [Display(Name = "盘点日期", Description = "一天一次；账面件数和原值由资产卡片算出"), Required]
    public DateOnly? On { get; set; }

    [Display(Name = "实盘件数"), Required, Range(0, 10_000_000)]
    public int? Items { get; set; }

    [Display(Name = "实盘原值（元）"), Required, Range(typeof(decimal), "0", "100000000000")]
    public decimal? Value { get; set; }

    [Display(Name = "不符的原因和处理", Description = "账实相符的不填"), StringLength(500), DataType(DataType.MultilineText)]
    public string? Explanation { get; set; }

    public override string Key => $"{On:yyyy-MM-dd}";

    public override async Task<KeptRecord> KeepAsync(Acting acting, Guid unit)
    {
        if (On > acting.Moment.Date) throw Refusal.Invalid(nameof(On), "还没有到这一天");
        if (decimal.Truncate(Value!.Value * 100) is var fen && fen != Value * 100) throw Refusal.Invalid(nameof(Value), "原值最多两位小数，精确到分");
        if (await acting.Db.Stocktakes.AnyAsync(s => s.UnitId == unit && s.TakenOn == On)) throw Refusal.Invalid(nameof(On), $"{On:yyyy-MM-dd} 的盘点已经记过，盘点记录不能改");
        var books = acting.Db.FixedAssets.Where(a => a.UnitId == unit && a.AcquiredOn <= On && (a.DisposedOn == null || a.DisposedOn > On));
        var (items, value) = (await books.CountAsync(), await books.SumAsync(a => a.Fen));
        var taken = new Stocktake { Id = acting.NewId(), UnitId = unit, TakenOn = On!.Value, BookItems = items, BookFen = value, FoundItems = Items!.Value, FoundFen = (long)fen, Explanation = string.IsNullOrWhiteSpace(Explanation) ? null : Explanation.Trim() };
        if (!taken.Agrees && taken.Explanation is null)
            throw Refusal.Invalid(nameof(Explanation), $"账面 {items} 件、{value / 100m:0.00} 元，实盘 {Items} 件、{Value:0.00} 元，账实不符，请写明原因和处理");
        acting.Db.Add(taken);
        return new(taken.Id, true, $"资产盘点 {Key}：账面 {items} 件 {value / 100m:0.00} 元，实盘 {Items} 件 {Value:0.00} 元，{(taken.Agrees ? "账实相符" : taken.Explanation)}");
    }
}
