using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Features.Cases;

/// <summary>Where a case stands (办件状态), after rules C4.</summary>
public enum CaseState
{
    [Display(Name = "待流转")] Received,
    [Display(Name = "待受理")] Submitted,
    [Display(Name = "待补正")] CorrectionAsked,
    [Display(Name = "审查中")] Examining,
    [Display(Name = "特别程序中")] Suspended,
    [Display(Name = "退回窗口")] Returned,
    [Display(Name = "待决定")] Deciding,
    [Display(Name = "待制证")] Issuing,
    [Display(Name = "待送达")] Delivering,
    [Display(Name = "办结")] Concluded,
    [Display(Name = "不予受理")] AcceptanceRefused,
    [Display(Name = "已撤件")] Withdrawn,
    [Display(Name = "视为撤回")] Lapsed,
}

/// <summary>Decided where it was taken, or forwarded to the authority (直办、流转).</summary>
public enum HandlingMode
{
    [Display(Name = "直办")] Direct,
    [Display(Name = "流转")] Forwarded,
}
