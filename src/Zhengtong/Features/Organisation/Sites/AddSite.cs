using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Sets up a site (设立服务场所): a town's centre or a village's station; the region is the unit's.</summary>
[Act("设立服务场所", OrganisationAccess.Manage)]
public sealed class AddSite : SiteForm
{
    [Display(Name = "归哪个单位", Description = "乡镇便民服务中心选乡镇，村便民服务站选村"), Required]
    public Guid? Unit { get; init; }

    public override async Task<Guid> Handle(Acting acting)
    {
        var unit = await acting.Db.Units.FirstOrDefaultAsync(u => u.Id == Unit && u.AbolishedOn == null) ?? throw Refusal.Invalid(nameof(Unit), "请选一个没有撤销的单位");
        var kind = unit.Kind switch { UnitKind.Town => SiteKind.Town, UnitKind.Village => SiteKind.Village, _ => SiteKind.Hall };
        if (await acting.Db.Sites.AnyAsync(s => s.Name == Name.Trim())) throw Refusal.Invalid(nameof(Name), "已经有同名的服务场所");
        var site = new Site { Id = acting.NewId(), UnitId = unit.Id, Name = Name.Trim(), Kind = kind, RegionCode = unit.RegionCode, Address = Address.Trim(), Phone = Phone.Trim(), OpeningHours = OpeningHours.Trim() };
        acting.Db.Add(site);
        await acting.Record(site.Id, $"设立“{site.Name}”，归{unit.ShortName}");
        return site.Id;
    }
}
