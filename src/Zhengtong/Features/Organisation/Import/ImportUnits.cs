using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Codes;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.Import;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Takes in units, and the place where one serves people (导入单位和服务场所); a unit known by its code is brought up to date.</summary>
[Act("导入单位", OrganisationAccess.Manage)]
public sealed class ImportUnits : ImportRows
{
    static readonly string[] Columns = ["编号", "名称", "简称", "类别", "上级编号", "区划代码", "统一社会信用代码", "电话", "复议机关", "场所名称", "场所地址"];

    public static readonly ImportKind Kind = new RowImport<ImportUnits>("units", "单位和服务场所", Columns);

    static readonly Dictionary<string, UnitKind> Kinds = new() { ["主管局"] = UnitKind.Bureau, ["部门"] = UnitKind.Department, ["乡镇"] = UnitKind.Town, ["村"] = UnitKind.Village };

    protected override async Task<bool> TakeAsync(Acting acting, TsvRow row)
    {
        var (code, kind) = (row.Required("编号"), row.OneOf("类别", Kinds));
        var unit = await acting.Db.Units.FirstOrDefaultAsync(u => u.Code == code);
        if (unit is not null && unit.Kind != kind) throw row.Bad("类别", $"{code} 已经登记为另一类，类别不能改");
        var isNew = unit is null;
        unit ??= new Unit { Id = acting.NewId(), Code = code, Name = "", ShortName = "", Kind = kind, RegionCode = Region(acting, row) };
        (unit.Name, unit.ShortName) = (row.Required("名称"), row["简称"] is { Length: > 0 } name ? name : row.Required("名称"));
        (unit.Phone, unit.CreditCode, unit.ReviewBody, unit.ParentId) = (row["电话"], CreditCodeOf(row), ReviewBodyOf(row), await ParentAsync(acting, row));
        if (isNew) acting.Db.Add(unit);
        if (row["场所名称"].Length > 0) await PlaceAsync(acting, unit, row);
        return isNew;
    }

    static async Task PlaceAsync(Acting acting, Unit unit, TsvRow row)
    {
        var site = await acting.Db.Sites.FirstOrDefaultAsync(s => s.UnitId == unit.Id);
        if (site is null)
            acting.Db.Add(site = new Site { Id = acting.NewId(), UnitId = unit.Id, Name = "", Kind = KindOf(unit), RegionCode = unit.RegionCode, Address = "", Phone = "", OpeningHours = "工作日办公时间" });
        (site.Name, site.Address, site.Phone) = (row["场所名称"], row.Required("场所地址"), unit.Phone ?? "");
    }

    static SiteKind KindOf(Unit unit) => unit.Kind switch { UnitKind.Town => SiteKind.Town, UnitKind.Village => SiteKind.Village, _ => SiteKind.Hall };

    static async Task<Guid?> ParentAsync(Acting acting, TsvRow row)
    {
        if (row["上级编号"] is not { Length: > 0 } code) return null;
        return await acting.Db.Units.Where(u => u.Code == code).Select(u => (Guid?)u.Id).FirstOrDefaultAsync() ?? throw row.Bad("上级编号", $"没有编号是 {code} 的单位，上级要写在前面");
    }

    static string Region(Acting acting, TsvRow row)
    {
        var code = row.Required("区划代码");
        return code.Length is 6 or 9 or 12 && code.All(char.IsAsciiDigit) && code.StartsWith(acting.Db.County.Code, StringComparison.Ordinal)
            ? code : throw row.Bad("区划代码", $"区划代码“{code}”应是 6、9 或 12 位数字，以 {acting.Db.County.Code} 开头");
    }

    /// <summary>Empty means the county's government, as on the page of the unit.</summary>
    static string? ReviewBodyOf(TsvRow row) =>
        row["复议机关"] is { Length: <= Unit.LongestReviewBody } body ? body : throw row.Bad("复议机关", $"最多 {Unit.LongestReviewBody} 个字");

    static string? CreditCodeOf(TsvRow row)
    {
        if (row["统一社会信用代码"] is not { Length: > 0 } typed) return null;
        return CreditCode.TryParse(typed, out var code, out var fault) ? code.ToString() : throw row.Bad("统一社会信用代码", fault);
    }
}
