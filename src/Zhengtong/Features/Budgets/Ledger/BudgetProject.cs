using Zhengtong.Features.Organisation;

namespace Zhengtong.Features.Budgets;

/// <summary>A project that a unit has a budget for (预算项目).</summary>
public sealed class BudgetProject : IUnitRecord
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>Once in a unit.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>The day by which it is to be finished.</summary>
    public DateOnly? PlannedEnd { get; set; }

    public DateOnly? CompletedOn { get; set; }
}
