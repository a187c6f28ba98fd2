using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Corrects what people read of a site (更正服务场所信息).</summary>
[Act("更正服务场所信息", OrganisationAccess.Manage)]
public sealed class ChangeSite : SiteForm
{
    public Guid Id { get; init; }

    public override async Task<Guid> Handle(Acting acting)
    {
        var site = await acting.Db.Sites.FirstOrDefaultAsync(s => s.Id == Id) ?? throw Refusal.NotFound("这个服务场所");
        var before = new { site.Name, site.Address, site.Phone, site.OpeningHours };
        (site.Name, site.Address, site.Phone, site.OpeningHours) = (Name.Trim(), Address.Trim(), Phone.Trim(), OpeningHours.Trim());
        await acting.Record(site.Id, $"更正“{site.Name}”的信息", new { before });
        return site.Id;
    }
}
