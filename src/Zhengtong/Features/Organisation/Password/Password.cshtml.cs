using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

public sealed class PasswordPage(Flash flash) : ActPage
{
    protected override string Permission => OrganisationAccess.OwnPassword;

    [BindProperty]
    public ChangePassword Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await Db.Accounts.Where(a => a.SubjectId == Caller.Id).Select(a => a.Id).FirstAsync();
        Guid? stamp = null;
        var page = await Do(Input, changed =>
        {
            stamp = changed;
            flash.Say("密码已改好");
            return LocalRedirect("/");
        });
        if (stamp is { } held) await HttpContext.BeginSessionAsync(Db.County, account, held);
        return page;
    }
}
