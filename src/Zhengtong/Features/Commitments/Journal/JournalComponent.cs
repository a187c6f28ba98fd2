using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Commitments;

/// <summary><c>&lt;vc:commitment-journal id="…" /&gt;</c>: what happened to one commitment, for the page of any tenant; older entries and the check of the chain stand on a page of their own.</summary>
[ViewComponent(Name = "CommitmentJournal")]
public sealed class JournalComponent(CommitmentJournal journal) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid id)
    {
        ViewData["Id"] = id;
        return View("/Features/Commitments/Journal/_Recent.cshtml", await journal.PageAsync(id, HttpContext.Caller, before: null));
    }
}
