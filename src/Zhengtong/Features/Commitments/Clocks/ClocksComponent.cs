using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Commitments;

/// <summary><c>&lt;vc:commitment-clocks id="…" kind="…" open="false" /&gt;</c>: timers and derivation of one commitment, for the page of any tenant.</summary>
[ViewComponent(Name = "CommitmentClocks")]
public sealed class ClocksComponent(ShownCommitment shown) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid id, string kind, bool open)
    {
        ViewData["Open"] = open;
        return View("/Features/Commitments/Clocks/_Clocks.cshtml", await shown.BoardAsync(kind, id, HttpContext.Caller));
    }
}
