using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

public sealed class SignOutPage(Flash flash) : ActPage
{
    protected override string Permission => Platform.Access.Permission.Anyone;

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        flash.Say("已退出登录");
        return LocalRedirect("/");
    }
}
