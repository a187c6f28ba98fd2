using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Sets up a unit (设立单位).</summary>
[Act("设立单位", OrganisationAccess.Manage)]
public sealed class AddUnit : IAct<Guid>
{
    [Display(Name = "单位编号", Description = "本县内不重复，例如 D58；村写 12 位区划代码")]
    [Required, StringLength(12, MinimumLength = 2), RegularExpression("^[A-Z0-9]+$", ErrorMessage = "单位编号只用大写字母和数字")]
    public string Code { get; init; } = "";

    [Display(Name = "全称"), Required, StringLength(100, MinimumLength = 2)]
    public string Name { get; init; } = "";

    [Display(Name = "简称", Description = "清单里显示"), Required, StringLength(30, MinimumLength = 2)]
    public string ShortName { get; init; } = "";

    [Display(Name = "种类"), Required]
    public UnitKind? Kind { get; init; }

    [Display(Name = "上级单位", Description = "村填所在乡镇，其他可不填")]
    public Guid? Parent { get; init; }

    [Display(Name = "区划代码", Description = "乡镇 9 位，村 12 位；部门不填")]
    [RegularExpression("^[0-9]{9}([0-9]{3})?$", ErrorMessage = "区划代码要 9 位或 12 位数字")]
    public string? RegionCode { get; init; }

    [Display(Name = "统一社会信用代码")]
    public string? CreditCode { get; init; }

    [Display(Name = "电话"), StringLength(30), DataType(DataType.PhoneNumber)]
    public string? Phone { get; init; }

    [Display(Name = "复议机关", Description = "不填就是本县人民政府；垂直领导的填上一级主管部门，市局的分局填市人民政府"), StringLength(Unit.LongestReviewBody)]
    public string? ReviewBody { get; init; }

    public async Task<Guid> Handle(Acting acting)
    {
        if (await acting.Db.Units.AnyAsync(u => u.Code == Code)) throw Refusal.Invalid(nameof(Code), "这个编号已经有单位在用");
        if (Kind == UnitKind.Bureau) throw Refusal.Invalid(nameof(Kind), "行政审批局只有一个，不能再设");
        var region = Region(acting.Db.County.Code);
        if (Kind == UnitKind.Village && !await acting.Db.Units.AnyAsync(u => u.Id == Parent && u.Kind == UnitKind.Town && region.StartsWith(u.RegionCode)))
            throw Refusal.Invalid(nameof(Parent), "村要选所在的乡镇，区划代码的前 9 位和乡镇相同");
        var unit = new Unit { Id = acting.NewId(), Code = Code, Name = Name.Trim(), ShortName = ShortName.Trim(), Kind = Kind!.Value, ParentId = Parent, RegionCode = region, CreditCode = CheckCredit(CreditCode, nameof(CreditCode)), Phone = Phone?.Trim(), ReviewBody = ReviewBody };
        acting.Db.Add(unit);
        await acting.Record(unit.Id, $"设立“{unit.Name}”，编号 {unit.Code}");
        return unit.Id;
    }

    string Region(string county) => (Kind, RegionCode) switch
    {
        (UnitKind.Department, _) => county,
        (UnitKind.Town, { Length: 9 } town) when town.StartsWith(county, StringComparison.Ordinal) => town,
        (UnitKind.Village, { Length: 12 } village) when village.StartsWith(county, StringComparison.Ordinal) => village,
        _ => throw Refusal.Invalid(nameof(RegionCode), $"乡镇要填 9 位、村要填 12 位区划代码，以 {county} 开头"),
    };

    internal static string? CheckCredit(string? typed, string field) => string.IsNullOrWhiteSpace(typed) ? null
        : Platform.Codes.CreditCode.TryParse(typed, out var code, out var message) ? code.ToString() : throw Refusal.Invalid(field, message);
}
