using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>What a person of the staff is and where, when entered or changed.</summary>
public abstract class PersonForm : IAct<Guid>
{
    /// <summary>Roles of the staff; citizens, programs and the system have theirs by what they are.</summary>
    public static readonly Role[] StaffRoles = [.. Enum.GetValues<Role>().Where(r => r is not (Role.Citizen or Role.Client or Role.System))];

    [Display(Name = "姓名"), Required, StringLength(50, MinimumLength = 2)]
    public string Name { get; init; } = "";

    [Display(Name = "单位"), Required]
    public Guid? Unit { get; init; }

    [Display(Name = "股室和职务", Description = "显示在姓名旁，例如：行政审批股"), StringLength(60)]
    public string? Title { get; init; }

    [Display(Name = "坐在哪里", Description = "窗口、乡镇、村的人员要选；其他人不选")]
    public Guid? Site { get; init; }

    [Display(Name = "窗口号", Description = "大厅窗口人员填"), StringLength(4)]
    public string? Window { get; init; }

    [Display(Name = "电话"), StringLength(30), DataType(DataType.PhoneNumber)]
    public string? Phone { get; init; }

    [Display(Name = "角色", Description = "能办什么由角色定，可以有几个"), Required, MinLength(1)]
    public List<Role> Roles { get; init; } = [];

    public abstract Task<Guid> Handle(Acting acting);

    /// <summary>Writes the place and the roles to the person.</summary>
    /// <exception cref="Refusal">The unit is gone, the window is not of the site, or a role needs a site.</exception>
    protected async Task PlaceAsync(Acting acting, Person person)
    {
        var db = acting.Db;
        if (!await db.Units.AnyAsync(u => u.Id == Unit && u.AbolishedOn == null)) throw Refusal.Invalid(nameof(Unit), "请选一个没有撤销的单位");
        var site = Site is { } asked ? await db.Sites.FirstOrDefaultAsync(s => s.Id == asked) ?? throw Refusal.Invalid(nameof(Site), "没有这个服务场所") : null;
        var window = string.IsNullOrWhiteSpace(Window) ? null
            : await db.Windows.FirstOrDefaultAsync(w => w.SiteId == Site && w.Number == Window.Trim()) ?? throw Refusal.Invalid(nameof(Window), "所选的地方没有这个窗口号");
        if (Roles.Except(StaffRoles).Any()) throw Refusal.Invalid(nameof(Roles), "这个角色不能给工作人员");
        Needs(Role.WindowClerk, SiteKind.Hall, "综合窗口人员要选所在的大厅");
        Needs(Role.TownClerk, SiteKind.Town, "乡镇人员要选所在的便民服务中心");
        Needs(Role.VillageHelper, SiteKind.Village, "村级代办员要选所在的便民服务站");
        (person.UnitId, person.SiteId, person.WindowId, person.Title, person.Phone, person.Roles) = (Unit!.Value, site?.Id, window?.Id, Title?.Trim() ?? "", Phone?.Trim(), [.. Roles.Distinct().Order()]);

        void Needs(Role role, SiteKind kind, string message)
        {
            if (Roles.Contains(role) && site?.Kind != kind) throw Refusal.Invalid(nameof(Site), message);
        }
    }
}
