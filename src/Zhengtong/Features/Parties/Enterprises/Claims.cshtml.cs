using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Parties;

/// <summary>Claims to represent an enterprise that wait for a clerk (待核验的企业).</summary>
public sealed class ClaimsPage(Flash flash) : ActPage
{
    const int PageSize = 50;

    protected override string Permission => PartiesAccess.Find;

    /// <summary>The credit code that is looked for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Code { get; set; }

    public IReadOnlyList<ClaimRow> Rows { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(Guid id, bool right) => Do(new ConfirmEnterprise { Id = id, Right = right }, _ =>
    {
        flash.Say(right ? "核验通过，对方可以替企业网上办了" : "没有认可");
        return LocalRedirect("/parties/claims");
    });

    protected override async Task ShowAsync() =>
        Rows = (await ClaimRow.PageAsync(Db, Code, null, PageSize)).Items;
}
