using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Organisation;

namespace Zhengtong.Features.Budgets;

/// <summary>Kinds of assets (资产类别), after GB/T 14885-2022.</summary>
public enum AssetKind
{
    [Display(Name = "房屋和构筑物")] Building,
    [Display(Name = "设备")] Equipment,
    [Display(Name = "公务用车")] Vehicle,
    [Display(Name = "文物和陈列品")] Exhibit,
    [Display(Name = "图书和档案")] Book,
    [Display(Name = "家具和用具")] Furniture,
    [Display(Name = "特种动植物")] Living,
}

/// <summary>A fixed asset of a unit (固定资产), by its card.</summary>
public sealed class FixedAsset : IUnitRecord
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>Once in a unit (资产编号).</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public AssetKind Kind { get; set; }

    /// <summary>Original value (原值), in fen.</summary>
    public long Fen { get; set; }

    public DateOnly AcquiredOn { get; set; }

    /// <summary>Really used (在用); what is idle, lent out or broken is not.</summary>
    public bool InUse { get; set; }

    /// <summary>The day it was disposed of (处置); null while the unit has it.</summary>
    public DateOnly? DisposedOn { get; set; }

    public string? Keeper { get; set; }
}

/// <summary>A stocktake (资产盘点): what the books said that day, what was found, and why they differ.</summary>
public sealed class Stocktake : IUnitRecord
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public DateOnly TakenOn { get; init; }

    public int BookItems { get; init; }

    /// <summary>In fen.</summary>
    public long BookFen { get; init; }

    public int FoundItems { get; init; }

    /// <summary>In fen.</summary>
    public long FoundFen { get; init; }

    /// <summary>Why goods and books differ; null when they agree (账实相符).</summary>
    public string? Explanation { get; init; }

    public bool Agrees => BookItems == FoundItems && BookFen == FoundFen;
}
