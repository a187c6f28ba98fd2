using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Organisation;

/// <summary>A person of the staff (工作人员).</summary>
public sealed class Person
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    public Guid UnitId { get; set; }

    public Guid? SiteId { get; set; }

    public Guid? WindowId { get; set; }

    /// <summary>Post and rank as shown beside the name (行政审批股).</summary>
    public required string Title { get; set; }

    public string? Phone { get; set; }

    public List<Role> Roles { get; set; } = [];

    public DateOnly? LeftOn { get; set; }
}
