using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Features.Cases;

/// <summary>Where a case stands (办件状态); names and moves are declared in <see cref="CaseLife"/>.</summary>
public enum CaseState
{
    Received,
    Submitted,
    CorrectionAsked,
    Examining,
    Suspended,
    Returned,
    Deciding,
    Issuing,
    Delivering,
    Concluded,
    AcceptanceRefused,
    Withdrawn,
    Lapsed,
}

/// <summary>Decided where it was taken, or forwarded to the authority (直办、流转).</summary>
public enum HandlingMode
{
    [Display(Name = "直办")] Direct,
    [Display(Name = "流转")] Forwarded,
}
