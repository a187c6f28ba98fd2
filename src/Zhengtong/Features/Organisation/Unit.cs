using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Features.Organisation;

/// <summary>What a unit is (单位种类).</summary>
public enum UnitKind
{
    [Display(Name = "行政审批局")] Bureau,
    [Display(Name = "部门")] Department,
    [Display(Name = "乡镇")] Town,
    [Display(Name = "村、社区")] Village,
}

/// <summary>A unit (单位): department, town, village committee, or the bureau itself.</summary>
public sealed class Unit
{
    public const int LongestReviewBody = 60;

    public Guid Id { get; init; }

    /// <summary>Short code within the county (D12).</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public UnitKind Kind { get; init; }

    public Guid? ParentId { get; set; }

    /// <summary>GB/T 2260 and its town and village extensions: 6, 9 or 12 digits.</summary>
    public required string RegionCode { get; init; }

    /// <summary>Unified social credit code (统一社会信用代码), 18 characters.</summary>
    public string? CreditCode { get; set; }

    public string? Phone { get; set; }

    /// <summary>
    /// Where its decisions are reviewed (复议机关), when that is not the county's government: the body above it, of what is led
    /// from above (《行政复议法》 Articles 24 and 27).
    /// </summary>
    public string? ReviewBody { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    /// <summary>The day it ceased to exist (撤销); its open work must have been handed over.</summary>
    public DateOnly? AbolishedOn { get; set; }
}

/// <summary>What a site is (场所种类).</summary>
public enum SiteKind
{
    [Display(Name = "政务服务大厅")] Hall,
    [Display(Name = "乡镇便民服务中心")] Town,
    [Display(Name = "村便民服务站")] Village,
    [Display(Name = "网上")] Online,
}

/// <summary>Where people are served (服务场所): hall, town centre (便民服务中心), village station (便民服务站), or online.</summary>
public sealed class Site
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public required string Name { get; set; }

    public SiteKind Kind { get; init; }

    public required string RegionCode { get; init; }

    public required string Address { get; set; }

    public required string Phone { get; set; }

    public required string OpeningHours { get; set; }
}

/// <summary>A window of a hall (窗口).</summary>
public sealed class Window
{
    public Guid Id { get; init; }

    public Guid SiteId { get; init; }

    public required string Number { get; set; }

    public required string Name { get; set; }
}
