using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

public sealed class SignInPage : ActPage
{
    protected override string Permission => Platform.Access.Permission.Anyone;

    [BindProperty]
    public SignIn Input { get; set; } = new();

    /// <summary>Where to go afterwards; only addresses of this site.</summary>
    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Back { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        SignIn.Result? signedIn = null;
        var page = await Do(Input, result =>
        {
            signedIn = result;
            return Page();
        });
        if (signedIn is null) return page;
        if (signedIn.Account is not { } account) return await Again(Refusal.Invalid(nameof(Input.Password), signedIn.Message!));
        await HttpContext.BeginSessionAsync(Db.County, account, signedIn.Stamp);
        return LocalRedirect(signedIn.MustChange ? "/password" : Url.IsLocalUrl(Back) ? Back! : signedIn.IsStaff ? "/desk" : "/");
    }
}
