using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Parties;

/// <summary>The enterprises one represents (我的企业).</summary>
public sealed class EnterprisesPage(Flash flash) : ActPage
{
    protected override string Permission => PartiesAccess.Mandate;

    [BindProperty]
    public ClaimEnterprise Input { get; set; } = new();

    public IReadOnlyList<EnterpriseRow> Rows { get; private set; } = [];

    public Task<IActionResult> OnPostAsync() => Do(Input, _ =>
    {
        flash.Say("登记了。请带营业执照和身份证到窗口核验一次，核验以后就可以替企业网上办事");
        return LocalRedirect("/my/enterprises");
    });

    protected override async Task ShowAsync() =>
        Rows = (await EnterpriseRow.PageAsync(Db, Caller.Id, null, EnterpriseRow.Most)).Items;
}
