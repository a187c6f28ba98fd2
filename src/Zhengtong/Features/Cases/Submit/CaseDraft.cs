using System.Text.Json;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>One material as the draft has it.</summary>
/// <param name="File">Given when <see cref="MaterialSource.Upload"/>.</param>
/// <param name="HeldNumber">Number of the licence called instead, when <see cref="MaterialSource.Held"/>.</param>
public sealed record DraftMaterial(string Requirement, MaterialSource Source, SuppliedFile? File = null, string? HeldNumber = null);

/// <summary>An application being filled in (草稿): saved group by group, resumable; nothing of it is a case before it is submitted.</summary>
public sealed class CaseDraft
{
    /// <summary>Untouched for so many days, it is removed.</summary>
    public const int DaysKept = 30;

    public Guid Id { get; init; }

    public required string MatterCode { get; init; }

    /// <summary>The version of the list whose form is being filled.</summary>
    public int ListVersion { get; set; }

    /// <summary>The citizen, clerk or program who fills it in.</summary>
    public Guid OwnerId { get; init; }

    /// <summary>Known once chosen: oneself, a principal, or the applicant found at the window.</summary>
    public Guid? ApplicantId { get; set; }

    /// <summary>Who came to the window with a mandate (代理人); null when the applicant came, and online, where the owner is the agent.</summary>
    public Guid? AgentId { get; init; }

    /// <summary>web, hall, town, village.</summary>
    public required string Channel { get; init; }

    /// <summary>Where it will be taken; chosen for a town's or village's matter.</summary>
    public Guid? SiteId { get; set; }

    /// <summary>JSON: question → values.</summary>
    public string Answers { get; private set; } = "{}";

    /// <summary>JSON list of <see cref="DraftMaterial"/>.</summary>
    public string Materials { get; private set; } = "[]";

    /// <summary>Counts the savings; the concurrency token.</summary>
    public int Version { get; private set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public Answers Read() => new(JsonSerializer.Deserialize<Dictionary<string, string[]>>(Answers, Json.Options)!);

    public IReadOnlyList<DraftMaterial> ReadMaterials() => JsonSerializer.Deserialize<DraftMaterial[]>(Materials, Json.Options)!;

    /// <summary>Keeps what was typed, right or wrong: only submitting checks it.</summary>
    public void Write(IReadOnlyDictionary<string, string[]> changed, Moment moment)
    {
        var all = new Dictionary<string, string[]>(Read().ToDictionary());
        foreach (var (question, values) in changed) all[question] = values;
        Answers = JsonSerializer.Serialize(all, Json.Options);
        Touch(moment);
    }

    /// <summary>Puts one material in place of what was there for its requirement.</summary>
    public void Put(DraftMaterial material, Moment moment) =>
        Materialise([.. ReadMaterials().Where(m => m.Requirement != material.Requirement || (m.Source == MaterialSource.Upload && material.Source == MaterialSource.Upload && m.File!.File != material.File!.File)), material], moment);

    public void Remove(string requirement, string? file, Moment moment) =>
        Materialise([.. ReadMaterials().Where(m => m.Requirement != requirement || (file is not null && m.File?.File != file))], moment);

    void Materialise(IReadOnlyList<DraftMaterial> materials, Moment moment)
    {
        Materials = JsonSerializer.Serialize(materials, Json.Options);
        Touch(moment);
    }

    void Touch(Moment moment) => (Version, ChangedAt) = (Version + 1, moment.At);
}
