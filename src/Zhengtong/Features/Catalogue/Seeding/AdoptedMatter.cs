namespace Zhengtong.Features.Catalogue;

/// <summary>
/// A matter as adopted from the base catalogue (引用的事项): its name and what the source says of it, with the certainty of each
/// part. Until its implementation list is published, citizens see the name only.
/// </summary>
public sealed record AdoptedMatter
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Main item of a sub-item; null for most.</summary>
    public string? Parent { get; init; }

    public required MatterKind Kind { get; init; }

    /// <summary>The department as the source names it (县水利局).</summary>
    public required string Department { get; init; }

    public required IReadOnlyList<Citation> LegalBasis { get; init; }

    public AdoptedLimit? Statutory { get; init; }

    public AdoptedLimit? Promised { get; init; }

    public HandlingKind? Handling { get; init; }

    public required IReadOnlyList<SubjectKind> Subjects { get; init; }

    public OnlineDepth? OnlineDepth { get; init; }

    public int? Visits { get; init; }

    /// <summary>As the source names them; they pause nothing by themselves.</summary>
    public required IReadOnlyList<string> SpecialProcedures { get; init; }

    public string? Result { get; init; }

    public required IReadOnlyList<AdministrativeLevel> Levels { get; init; }

    public BaseCode? NationalCode { get; init; }

    /// <summary>How far name and elements are certain, in the source's words.</summary>
    public required string Certainty { get; init; }

    public required string Source { get; init; }
}

/// <summary>A limit as the source gives it, not yet a rule of the county.</summary>
/// <param name="Unit">工作日, 日 or 月.</param>
public sealed record AdoptedLimit(decimal Value, string Unit, string Source);
