using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Zhengtong.Platform.Web.Pages.Look;

/// <summary>A form that was sent after somebody else had saved.</summary>
public sealed class StalePage : PageModel
{
    [BindProperty, Required, DataType(DataType.MultilineText), Display(Name = "审查意见")]
    public string? Opinion { get; set; } = "经现场核查，后厨布局与申报图纸一致，洗消、冷藏、防蝇设施齐全，从业人员健康证明齐备。建议准予许可。";

    public void OnGet() => Show();

    public void OnPost() => Show();

    void Show()
    {
        Response.StatusCode = StatusCodes.Status412PreconditionFailed;
        ViewData.SetStale(new("您打开的是第 11 版，周晓兰（B 岗）5 月 9 日 10:31 存了第 12 版。看看变了什么，再存一次。",
        [
            new("材料 4 规章制度目录清单", "容缺，5 月 8 日补交，待核验", "已核验"),
            new("承办人", "李建平（A 岗）", "李建平（A 岗），周晓兰（B 岗）代核材料"),
        ]));
    }
}
