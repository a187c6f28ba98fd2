using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Organisation;

namespace Zhengtong.Features.Standards;

/// <summary>What an institution is about (制度类别).</summary>
public enum InstitutionSubject
{
    [Display(Name = "预算管理")] Budget,
    [Display(Name = "财务和会计")] Finance,
    [Display(Name = "资产管理")] Assets,
    [Display(Name = "政府采购")] Procurement,
    [Display(Name = "内部控制")] Control,
    [Display(Name = "绩效管理")] Performance,
    [Display(Name = "公务接待")] Reception,
    [Display(Name = "公务用车")] Vehicles,
    [Display(Name = "差旅、会议和培训")] Travel,
    [Display(Name = "“三重一大”决策")] Decisions,
    [Display(Name = "大厅和服务")] Hall,
    [Display(Name = "人员管理")] People,
    [Display(Name = "其他")] Other,
}

/// <summary>A rule that a unit works by (制度): from the day of its issue until it is repealed.</summary>
public sealed class Institution : IUnitRecord
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>Number of the document (文号); once in a unit.</summary>
    public required string Number { get; init; }

    public required string Name { get; set; }

    public InstitutionSubject Subject { get; set; }

    public DateOnly IssuedOn { get; set; }

    public DateOnly? RepealedOn { get; set; }

    public bool Holds(DateOnly day) => IssuedOn <= day && (RepealedOn is null || day < RepealedOn);
}
