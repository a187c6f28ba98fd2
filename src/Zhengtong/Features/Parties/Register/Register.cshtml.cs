using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Parties;

public sealed class RegisterPage : ActPage
{
    protected override string Permission => Platform.Access.Permission.Anyone;

    [BindProperty]
    public RegisterCitizen Input { get; set; } = new();

    /// <summary>Where to go afterwards; only addresses of this site.</summary>
    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Back { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Guid? made = null;
        var page = await Do(Input, account =>
        {
            made = account;
            return LocalRedirect(Url.IsLocalUrl(Back) ? Back! : "/my");
        });
        if (made is { } id)
        {
            await Db.EnterAsync();
            await HttpContext.BeginSessionAsync(Db.County, id, await Db.Accounts.Where(a => a.Id == id).Select(a => a.Stamp).FirstAsync());
        }
        return page;
    }
}
