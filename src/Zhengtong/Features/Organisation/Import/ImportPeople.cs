using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.Import;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

/// <summary>
/// Takes in people with their roles and sign-ins (导入人员和账号). A first password must be changed at the first sign-in; without
/// one a known sign-in keeps its own.
/// </summary>
[Act("导入人员", OrganisationAccess.Manage)]
public sealed class ImportPeople : ImportRows
{
    static readonly string[] Columns = ["登录名", "姓名", "单位编号", "角色", "岗位", "窗口号", "手机", "初始密码"];

    static readonly Dictionary<string, Role> StaffRoles =
        Enum.GetValues<Role>().Where(r => r is not (Role.Citizen or Role.Client or Role.System)).ToDictionary(Choices.Name);

    public static readonly ImportKind Kind = new RowImport<ImportPeople>("people", "人员和账号", Columns);

    protected override async Task<bool> TakeAsync(Acting acting, TsvRow row)
    {
        var login = row.Required("登录名");
        var unit = await acting.Db.Units.FirstOrDefaultAsync(u => u.Code == row.Required("单位编号") && u.AbolishedOn == null) ?? throw row.Bad("单位编号", $"没有编号是 {row["单位编号"]} 的单位，请先导入单位");
        List<Role> roles = [.. row.Parts("角色").Select(r => StaffRoles.TryGetValue(r, out var role) ? role : throw row.Bad("角色", $"没有“{r}”这个角色，可以写：{string.Join("、", StaffRoles.Keys)}"))];
        if (roles.Count == 0) throw row.Bad("角色", "不能是空的");
        var account = await acting.Db.Accounts.FirstOrDefaultAsync(a => a.Login == login);
        if (account is { Kind: not AccountKind.Staff }) throw row.Bad("登录名", $"{login} 是群众的账号，请换一个");
        var person = account is null ? null : await acting.Db.People.FirstAsync(p => p.Id == account.SubjectId);
        var isNew = person is null;
        person ??= new Person { Id = acting.NewId(), Name = "", Title = "" };
        (person.Name, person.UnitId, person.Title, person.Roles, person.LeftOn) = (row.Required("姓名"), unit.Id, row["岗位"], roles, null);
        person.Phone = row["手机"] is { Length: > 0 } phone ? phone : person.Phone;
        (person.SiteId, person.WindowId) = await SeatAsync(acting, row, unit, roles);
        if (isNew) acting.Db.Add(person);
        await SignInAsync(acting, row, account ?? acting.Db.Add(new Account { Id = acting.NewId(), Login = login, Kind = AccountKind.Staff, SubjectId = person.Id }).Entity, isNew);
        return isNew;
    }

    static async Task SignInAsync(Acting acting, TsvRow row, Account account, bool isNew)
    {
        if (isNew || row["初始密码"].Length > 0)
        {
            var password = row.Required("初始密码");
            Account.CheckPassword(password, "初始密码");
            account.SetPassword(acting.Use<IPasswordHasher<Account>>().HashPassword(account, password), acting.NewId(), acting.At, mustChange: true);
        }
        await acting.Record(account.Id, isNew ? "导入账号" : "导入更新账号");
    }

    /// <summary>Where somebody sits: at a window of the hall, or in the unit's own place.</summary>
    static async Task<(Guid? Site, Guid? Window)> SeatAsync(Acting acting, TsvRow row, Unit unit, List<Role> roles)
    {
        if (row["窗口号"] is { Length: > 0 } number)
        {
            var window = await acting.Db.Windows.FirstOrDefaultAsync(w => w.Number == number) ?? throw row.Bad("窗口号", $"大厅没有 {number} 号窗口");
            return (window.SiteId, window.Id);
        }
        if (roles.Contains(Role.WindowClerk)) throw row.Bad("窗口号", "综合窗口人员要写窗口号");
        if (!roles.Contains(Role.TownClerk) && !roles.Contains(Role.VillageHelper)) return (null, null);
        return (await acting.Db.Sites.Where(s => s.UnitId == unit.Id).Select(s => (Guid?)s.Id).FirstOrDefaultAsync() ?? throw row.Bad("单位编号", $"{unit.Name}还没有服务场所，请在单位表里写场所名称"), null);
    }
}
