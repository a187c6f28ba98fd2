using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

public sealed class DiscardPage(Versions versions, Flash flash) : DraftPage(versions)
{
    public override int Step => 1;

    public Task<IActionResult> OnPostAsync() => Do(new DiscardDraft { Id = Id }, _ =>
    {
        flash.Say("删掉了");
        return LocalRedirect(Caller.IsStaff ? "/desk" : "/my");
    });
}
