using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Organisation;

namespace Zhengtong.Features.Budgets;

/// <summary>What is procured (采购品目), as 《政府采购法》 Article 2 parts it.</summary>
public enum ProcurementKind
{
    [Display(Name = "货物")] Goods,
    [Display(Name = "工程")] Works,
    [Display(Name = "服务")] Services,
}

/// <summary>A line of a unit's procurement plan with what came of it (政府采购计划和执行). Amounts are in fen.</summary>
public sealed class Procurement : IUnitRecord
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public Guid YearId { get; init; }

    /// <summary>Once in a year (采购计划编号).</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public ProcurementKind Kind { get; set; }

    public long PlannedFen { get; set; }

    /// <summary>What was contracted; 0 while nothing was.</summary>
    public long ExecutedFen { get; set; }

    public DateOnly? ContractedOn { get; set; }

    public string? Supplier { get; set; }
}
