using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Corrects what is written of a unit (更正单位信息). Its number, kind and region stay.</summary>
[Act("更正单位信息", OrganisationAccess.Manage)]
public sealed class ChangeUnit : IAct<Guid>
{
    public Guid Id { get; init; }

    [Display(Name = "全称"), Required, StringLength(100, MinimumLength = 2)]
    public string Name { get; init; } = "";

    [Display(Name = "简称", Description = "清单里显示"), Required, StringLength(30, MinimumLength = 2)]
    public string ShortName { get; init; } = "";

    [Display(Name = "统一社会信用代码")]
    public string? CreditCode { get; init; }

    [Display(Name = "电话"), StringLength(30), DataType(DataType.PhoneNumber)]
    public string? Phone { get; init; }

    [Display(Name = "复议机关", Description = "不填就是本县人民政府；垂直领导的填上一级主管部门，市局的分局填市人民政府"), StringLength(Unit.LongestReviewBody)]
    public string? ReviewBody { get; init; }

    public async Task<Guid> Handle(Acting acting)
    {
        var unit = await acting.Db.Units.FirstOrDefaultAsync(u => u.Id == Id) ?? throw Refusal.NotFound("这个单位");
        var before = new { unit.Name, unit.ShortName, unit.CreditCode, unit.Phone, unit.ReviewBody };
        (unit.Name, unit.ShortName, unit.CreditCode, unit.Phone, unit.ReviewBody) = (Name.Trim(), ShortName.Trim(), AddUnit.CheckCredit(CreditCode, nameof(CreditCode)), Phone?.Trim(), ReviewBody);
        await acting.Record(unit.Id, $"更正“{unit.Name}”的信息", new { before });
        return unit.Id;
    }
}
