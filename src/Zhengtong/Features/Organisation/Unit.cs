namespace Zhengtong.Features.Organisation;

public enum UnitKind { Bureau, Department, Town, Village }

/// <summary>A unit (单位): department, town, village committee, or the bureau itself.</summary>
public sealed class Unit
{
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

    /// <summary>The day it ceased to exist (撤销); its open work must have been handed over.</summary>
    public DateOnly? AbolishedOn { get; set; }
}

public enum SiteKind { Hall, Town, Village, Online }

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
