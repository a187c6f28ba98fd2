using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Features.Catalogue;

/// <summary>What a limit is counted in (时限单位).</summary>
public enum LimitUnit
{
    [Display(Name = "个工作日")] WorkingDays,
    [Display(Name = "个自然日")] CalendarDays,
    [Display(Name = "个工作小时")] WorkingHours,
}
