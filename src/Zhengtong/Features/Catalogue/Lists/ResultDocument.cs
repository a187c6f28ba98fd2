using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Features.Catalogue;

/// <summary>What the applicant gets (审批结果类型): a name ending in 证 is a certificate, in 文 a document, in 批复 an approval.</summary>
public enum ResultKind
{
    [Display(Name = "出证")] Certificate,
    [Display(Name = "出文")] Document,
    [Display(Name = "审批")] Approval,
    [Display(Name = "其他")] Other,
}

/// <summary>The document a granted case ends with (审批结果).</summary>
/// <param name="Validity">In words (5 年); null when it does not lapse.</param>
/// <param name="Numbering">Pattern of its number: {short} {year} {region} {seq:4}.</param>
/// <param name="Sample">What the sample shows, or where it hangs (结果样本).</param>
public sealed record ResultDocument(
    ResultKind Kind, string Name, string Numbering, string Sample, string? Validity = null, Citation? ValiditySource = null, string? Note = null);

/// <summary>What it costs (收费).</summary>
/// <param name="Standard">Price, in words, when charged.</param>
public sealed record Fee(bool Charged, string Note, Citation? Basis = null, string? Item = null, string? Standard = null, bool PayableOnline = false);
