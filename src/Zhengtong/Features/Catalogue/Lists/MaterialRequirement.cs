using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Features.Catalogue;

public enum MaterialOrigin
{
    [Display(Name = "申请人自备")] Applicant,
    [Display(Name = "政府部门核发")] Government,
    [Display(Name = "中介或法定机构出具")] Intermediary,
}

public enum MaterialForm
{
    [Display(Name = "电子件或原件")] ElectronicOrOriginal,
    [Display(Name = "原件")] Original,
    [Display(Name = "复印件")] Copy,
    [Display(Name = "原件核验并留复印件")] SeenAndCopied,
}

public enum MaterialNecessity
{
    [Display(Name = "必要")] Required,
    [Display(Name = "特定情形提供")] Conditional,
}

/// <summary>A material that a matter asks for (申请材料).</summary>
public sealed record MaterialRequirement
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required MaterialOrigin Origin { get; init; }

    public required MaterialForm Form { get; init; }

    public required int Copies { get; init; }

    public required MaterialNecessity Necessity { get; init; }

    /// <summary>When a conditional material is asked for, in words.</summary>
    public string? Condition { get; init; }

    /// <summary>The same, decided from the answers; null asks always.</summary>
    public ShownWhen? RequiredWhen { get; init; }

    public string? FillingNote { get; init; }

    /// <summary>What the window looks at (受理标准).</summary>
    public string? AcceptancePoints { get; init; }

    /// <summary>May follow later on a written promise (容缺).</summary>
    public bool Deferrable { get; init; }

    /// <summary>Working days after acceptance within which a deferred material must follow.</summary>
    public int? DeferralDays { get; init; }

    /// <summary>Licences that are called instead of the paper (免提交).</summary>
    public IReadOnlyList<string> ReplaceableBy { get; init; } = [];

    /// <summary>Made from the answers of the form; nothing is uploaded.</summary>
    public bool FromForm { get; init; }

    public required string SampleNote { get; init; }

    public string? BlankForm { get; init; }

    /// <summary>Endings of file names taken (pdf, jpg, png).</summary>
    public IReadOnlyList<string> FileTypes { get; init; } = [];

    /// <summary>Largest file, in megabytes.</summary>
    public int? MaxMegabytes { get; init; }

    /// <summary>Is it asked for, with these answers?</summary>
    public bool IsAsked(Answers answers) => RequiredWhen?.Holds(answers) ?? true;
}
