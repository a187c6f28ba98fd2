using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Parties;

/// <summary>The enterprises one represents (我的企业).</summary>
public sealed class EnterprisesPage(Flash flash) : ActPage
{
    public sealed record Row(Guid Id, string Name, string Code, bool Confirmed);

    protected override string Permission => PartiesAccess.Mandate;

    [BindProperty]
    public ClaimEnterprise Input { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task<IActionResult> OnPostAsync() => Do(Input, _ =>
    {
        flash.Say("登记了。请带营业执照和身份证到窗口核验一次，核验以后就可以替企业网上办事");
        return LocalRedirect("/my/enterprises");
    });

    protected override async Task ShowAsync() =>
        Rows = await (from m in Db.Mandates
                      join p in Db.Parties on m.PrincipalId equals p.Id
                      where m.Representative && m.AgentId == Caller.Id && m.WithdrawnAt == null
                      orderby m.CreatedAt
                      select new Row(m.Id, p.Name, p.NumberMasked, m.ConfirmedAt != null)).AsNoTracking().ToListAsync();
}
