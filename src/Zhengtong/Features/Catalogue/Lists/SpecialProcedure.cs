using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Features.Catalogue;

public enum SpecialProcedureKind
{
    [Display(Name = "听证")] Hearing,
    [Display(Name = "招标")] Tender,
    [Display(Name = "拍卖")] Auction,
    [Display(Name = "检验")] Inspection,
    [Display(Name = "检测")] Testing,
    [Display(Name = "检疫")] Quarantine,
    [Display(Name = "鉴定")] Appraisal,
    [Display(Name = "专家评审")] ExpertReview,
    [Display(Name = "征求意见")] Consultation,
    [Display(Name = "中止审批")] Suspension,
    [Display(Name = "现场核查")] SiteVisit,
    [Display(Name = "公示")] PublicNotice,
}

/// <summary>A special procedure that a matter allows (特别程序), and which clock it stops.</summary>
/// <param name="PausesPromised">The promised clock stops because the published list says so.</param>
/// <param name="PausesStatutory">The statutory clock stops; lawful only by Article 45 of the Licensing Law or a basis of its own.</param>
/// <param name="Basis">What allows it.</param>
/// <param name="Note">What the applicant is told.</param>
/// <param name="Longest">How long it may take at most; null when the law sets nothing.</param>
public sealed record SpecialProcedure(
    string Id, string Name, SpecialProcedureKind Kind, bool PausesPromised, bool PausesStatutory, Citation Basis, string Note,
    LimitRule? Longest = null)
{
    /// <summary>Its time is not counted by Article 45 of the Licensing Law (行政许可法第四十五条).</summary>
    public bool IsOfArticle45 => Kind <= SpecialProcedureKind.ExpertReview;

    /// <summary>May the statutory clock stop? By Article 45, or by a verified article that says so; never for a visit or a notice.</summary>
    public bool MayPauseStatutory =>
        IsOfArticle45 || Kind is SpecialProcedureKind.Consultation or SpecialProcedureKind.Suspension && Basis is { Verified: true, Article: not null };
}
