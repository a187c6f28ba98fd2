using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Features.Catalogue;

public enum RefusalStage
{
    [Display(Name = "不予受理")] Acceptance,
    [Display(Name = "不予许可")] Decision,
}

/// <summary>A lawful ground for refusing (不予受理、不予许可的情形), with its article.</summary>
/// <param name="NamesCompetentBody">The refusal must say who is competent (行政许可法第三十二条第一款第二项).</param>
public sealed record RefusalGround(string Id, RefusalStage Stage, string Text, Citation Basis, bool NamesCompetentBody = false);

public enum RemedyKind
{
    [Display(Name = "行政复议")] Review,
    [Display(Name = "行政诉讼")] Litigation,
}

/// <summary>What an applicant may do against a decision (救济途径).</summary>
public sealed record Remedy(RemedyKind Kind, string Text, Citation Basis);
