using System.Text.Json;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

public enum MatterState
{
    /// <summary>Taken over from the base catalogue; its guide is not yet published (已承接).</summary>
    Adopted,

    /// <summary>Its implementation list is published and cases can be taken (已发布).</summary>
    Published,

    /// <summary>No new cases for the time being (已暂停); running ones go on.</summary>
    Suspended,
}

/// <summary>A matter as the county handles it (政务服务事项).</summary>
public sealed class Matter
{
    /// <summary>Number in the adopted catalogue (M0367).</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public MatterKind Kind { get; init; }

    /// <summary>Code of the responsible unit (D26); <c>TOWN</c> and <c>VILLAGE</c> for what towns and villages handle.</summary>
    public required string UnitCode { get; init; }

    public required string UnitName { get; init; }

    public AdministrativeLevel Level { get; init; }

    public MatterState State { get; set; }

    public Guid? CurrentVersionId { get; set; }

    /// <summary>The adopted record as JSON, with the certainty of each of its elements.</summary>
    public required string Adopted { get; init; }

    /// <summary>Name, other words and unit, for search.</summary>
    public required string Search { get; set; }
}

/// <summary>One published version of an implementation list (实施清单版本). Immutable.</summary>
public sealed class MatterVersion
{
    ImplementationList? read;

    public Guid Id { get; init; }

    public required string MatterCode { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public int No { get; init; }

    /// <summary>The list as JSON text.</summary>
    public required string ListJson { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    public DateTimeOffset PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public ImplementationList List => read ??= JsonSerializer.Deserialize<ImplementationList>(ListJson, Json.Options)!;
}
