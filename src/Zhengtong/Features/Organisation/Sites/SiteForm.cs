using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>What people read of a site, when it is set up or corrected.</summary>
public abstract class SiteForm : IAct<Guid>
{
    [Display(Name = "名称", Description = "例如：沱江镇便民服务中心"), Required, StringLength(100, MinimumLength = 2)]
    public string Name { get; init; } = "";

    [Display(Name = "地址"), Required, StringLength(200, MinimumLength = 2)]
    public string Address { get; init; } = "";

    [Display(Name = "电话"), Required, StringLength(30, MinimumLength = 5), DataType(DataType.PhoneNumber)]
    public string Phone { get; init; } = "";

    [Display(Name = "开放时间", Description = "例如：工作日办公时间"), Required, StringLength(100, MinimumLength = 2)]
    public string OpeningHours { get; init; } = "";

    public abstract Task<Guid> Handle(Acting acting);
}
