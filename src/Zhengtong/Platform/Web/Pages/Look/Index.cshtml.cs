using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Zhengtong.Platform.Web.Pages.Look;

/// <summary>The style guide: every pattern, alive. Stands in development only.</summary>
public sealed class IndexPage(Flash flash) : PageModel
{
    [BindProperty]
    public LookForm Input { get; set; } = new();

    public IEnumerable<SelectListItem> Towns => [new("沱江镇", "431129100"), new("白芒营镇", "431129103"), new("码市镇", "431129108")];

    public IEnumerable<SelectListItem> Deliveries => [new("窗口领取", "window"), new("邮寄", "post"), new("电子证照", "electronic")];

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
            return Page();
        flash.Say("已经收下，受理编号 JH20240509-0001。");
        return Redirect("/look");
    }
}
