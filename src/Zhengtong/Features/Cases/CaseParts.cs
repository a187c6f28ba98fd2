using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Where a material comes from (材料来源).</summary>
public enum MaterialSource
{
    /// <summary>Made from the answers (表单生成).</summary>
    [Display(Name = "填表生成")] Form,
    [Display(Name = "上传")] Upload,

    /// <summary>Handed in on paper at a window (纸质).</summary>
    [Display(Name = "纸质")] Paper,

    /// <summary>Already held by the county: a licence is called instead (免提交).</summary>
    [Display(Name = "免交，调用电子证照")] Held,

    /// <summary>Promised for later (容缺).</summary>
    [Display(Name = "容缺")] Deferred,
}

/// <summary>One material of a case (申请材料).</summary>
public sealed class CaseMaterial
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>Its id in the implementation list.</summary>
    public required string RequirementId { get; init; }

    public required string Name { get; init; }

    public MaterialSource Source { get; set; }

    /// <summary>Name in the file store: SM3 of the content.</summary>
    public string? File { get; set; }

    public string? FileName { get; set; }

    public string? ContentType { get; set; }

    public int? Size { get; set; }

    /// <summary>Number of the licence called instead.</summary>
    public string? HeldNumber { get; set; }

    /// <summary>Last day of a deferral.</summary>
    public DateOnly? DueOn { get; set; }

    public DateTimeOffset SuppliedAt { get; set; }

    /// <summary>Who looked at it and found it right (核验).</summary>
    public string? CheckedBy { get; set; }
}

/// <summary>One thing to correct (补正事项).</summary>
/// <param name="Requirement">The material it concerns; null for the form.</param>
public sealed record CorrectionItem(string? Requirement, string What);

/// <summary>The one-time correction notice (一次性补正告知) and its answer.</summary>
public sealed class CaseCorrection
{
    public Guid CaseId { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public required string AskedBy { get; init; }

    /// <summary>JSON list of <see cref="CorrectionItem"/>.</summary>
    public required string Items { get; init; }

    public DateOnly DueOn { get; init; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public IReadOnlyList<CorrectionItem> List => JsonSerializer.Deserialize<CorrectionItem[]>(Items, Json.Options)!;
}

/// <summary>An opinion given in handling (审查意见); kept when the case is sent back.</summary>
public sealed class CaseOpinion
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>审查、决定、退回、征求意见 …</summary>
    public required string Step { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid PersonId { get; init; }

    public required string PersonName { get; init; }

    public Guid? UnitId { get; init; }

    /// <summary>通过、不通过、退回、答复.</summary>
    public required string Verdict { get; init; }

    public required string Text { get; init; }
}

/// <summary>A special procedure of a case (特别程序), with what it stopped.</summary>
public sealed class CaseSuspension
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public required string ProcedureId { get; init; }

    public required string Name { get; init; }

    public required string Basis { get; init; }

    public bool PausesPromised { get; init; }

    public bool PausesStatutory { get; init; }

    public required string Note { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>The day by which the applicant was told it would end.</summary>
    public DateOnly? ExpectedOn { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? Result { get; set; }

    /// <summary>What it means for the limits, as the applicant reads it.</summary>
    public string Counts => (PausesPromised, PausesStatutory) switch
    {
        (true, true) => "所需时间不计算在办理期限内",
        (true, false) => "所需时间不计入承诺的时限，法定期限照算",
        (false, true) => "所需时间不计入法定期限，承诺的时限照算",
        _ => "办理期限照算",
    };
}
