using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Sets up a window of a hall, or names it anew when its number is known (设置窗口).</summary>
[Act("设置窗口", OrganisationAccess.Manage)]
public sealed class SetWindow : IAct<Guid>
{
    public Guid Site { get; init; }

    [Display(Name = "窗口号", Description = "号码已有的，改它的名称"), Required, StringLength(4), RegularExpression("^[0-9A-Z]+$", ErrorMessage = "窗口号只用数字和大写字母")]
    public string Number { get; init; } = "";

    [Display(Name = "窗口名称", Description = "例如：综合受理 3 号窗口"), Required, StringLength(60, MinimumLength = 2)]
    public string Name { get; init; } = "";

    public async Task<Guid> Handle(Acting acting)
    {
        var site = await acting.Db.Sites.FirstOrDefaultAsync(s => s.Id == Site) ?? throw Refusal.NotFound("这个服务场所");
        if (site.Kind is not (SiteKind.Hall or SiteKind.Town)) throw Refusal.NotNow("site.no-windows", "村便民服务站和网上办事不分窗口");
        var window = await acting.Db.Windows.FirstOrDefaultAsync(w => w.SiteId == Site && w.Number == Number);
        if (window is null) acting.Db.Add(window = new Window { Id = acting.NewId(), SiteId = Site, Number = Number, Name = Name.Trim() });
        window.Name = Name.Trim();
        await acting.Record(site.Id, $"设置 {Number} 号窗口“{window.Name}”");
        return window.Id;
    }
}
