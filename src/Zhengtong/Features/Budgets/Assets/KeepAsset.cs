using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Budgets;

/// <summary>Enters the card of a fixed asset, or what became of it (登记固定资产).</summary>
[Act("登记固定资产", BudgetsAccess.Enter)]
public sealed class KeepAsset : RecordForm
{
    [Display(Name = "资产编号", Description = "本单位内不重复；填已有的编号就是修改"), Required, StringLength(60)]
    public string Code { get; set; } = "";

    [Display(Name = "资产名称"), Required, StringLength(100, MinimumLength = 1)]
    public string Name { get; set; } = "";

    [Display(Name = "资产类别"), Required]
    public AssetKind? Kind { get; set; }

    [Display(Name = "原值（元）", Description = "资产卡片上的原值，单位是元"), Required, Range(typeof(decimal), "0.01", "100000000000")]
    public decimal? Value { get; set; }

    [Display(Name = "取得日期"), Required]
    public DateOnly? AcquiredOn { get; set; }

    [Display(Name = "在用", Description = "闲置、出借、损坏待报废的填否"), Required]
    public bool? InUse { get; set; }

    [Display(Name = "处置日期", Description = "还在的不填")]
    public DateOnly? DisposedOn { get; set; }

    [Display(Name = "保管人"), StringLength(40)]
    public string? Keeper { get; set; }

    public override string Key => Code.Trim();

    public override async Task<KeptRecord> KeepAsync(Acting acting, Guid unit)
    {
        if (decimal.Truncate(Value!.Value * 100) is var fen && fen != Value * 100) throw Refusal.Invalid(nameof(Value), "原值最多两位小数，精确到分");
        if (AcquiredOn > acting.Moment.Date) throw Refusal.Invalid(nameof(AcquiredOn), "还没有到这一天，请核对取得日期");
        if (DisposedOn < AcquiredOn) throw Refusal.Invalid(nameof(DisposedOn), "处置日期不能早于取得日期");
        if (DisposedOn > acting.Moment.Date) throw Refusal.Invalid(nameof(DisposedOn), "还没有到这一天，处置了再填");
        if (DisposedOn is not null && InUse == true) throw Refusal.Invalid(nameof(InUse), "已经处置的资产不再在用，请改为否");
        var known = await acting.Db.FixedAssets.FirstOrDefaultAsync(a => a.UnitId == unit && a.Code == Key);
        var asset = known ?? acting.Db.Add(new FixedAsset { Id = acting.NewId(), UnitId = unit, Code = Key, Name = "" }).Entity;
        (asset.Name, asset.Kind, asset.Fen, asset.AcquiredOn, asset.InUse, asset.DisposedOn) = (Name.Trim(), Kind!.Value, (long)fen, AcquiredOn!.Value, InUse!.Value, DisposedOn);
        asset.Keeper = string.IsNullOrWhiteSpace(Keeper) ? null : Keeper.Trim();
        return new(asset.Id, known is null, $"固定资产 {Key} {asset.Name}：原值 {Value:0.00} 元，{(DisposedOn is { } gone ? $"{gone:yyyy-MM-dd} 处置" : asset.InUse ? "在用" : "未在用")}");
    }
}
