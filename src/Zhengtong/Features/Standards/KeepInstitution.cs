using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Standards;

/// <summary>Registers an institution of the own unit, or its repeal (登记制度).</summary>
[Act("登记制度", StandardsAccess.Keep)]
public sealed class KeepInstitution : RecordForm
{
    [Display(Name = "文号", Description = "没有文号的自己编一个；填已有的就是修改"), Required, StringLength(60)]
    public string Number { get; set; } = "";

    [Display(Name = "制度名称"), Required, StringLength(120, MinimumLength = 2)]
    public string Name { get; set; } = "";

    [Display(Name = "类别"), Required]
    public InstitutionSubject? Subject { get; set; }

    [Display(Name = "印发日期"), Required]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "废止日期", Description = "还在执行的不填")]
    public DateOnly? RepealedOn { get; set; }

    public override string Key => Number.Trim();

    public override async Task<KeptRecord> KeepAsync(Acting acting, Guid unit)
    {
        if (IssuedOn > acting.Moment.Date) throw Refusal.Invalid(nameof(IssuedOn), "还没有到这一天，印发了再登记");
        if (RepealedOn < IssuedOn) throw Refusal.Invalid(nameof(RepealedOn), "废止日期不能早于印发日期");
        var known = await acting.Db.Institutions.FirstOrDefaultAsync(i => i.UnitId == unit && i.Number == Key);
        var institution = known ?? acting.Db.Add(new Institution { Id = acting.NewId(), UnitId = unit, Number = Key, Name = "" }).Entity;
        (institution.Name, institution.Subject, institution.IssuedOn, institution.RepealedOn) = (Name.Trim(), Subject!.Value, IssuedOn!.Value, RepealedOn);
        return new(institution.Id, known is null, $"制度《{institution.Name}》{Key}（{Choices.Name(institution.Subject)}）：{IssuedOn:yyyy-MM-dd} 印发{(RepealedOn is { } end ? $"，{end:yyyy-MM-dd} 废止" : "")}");
    }
}

/// <summary>Takes in institutions (导入制度).</summary>
[Act("导入制度", StandardsAccess.Keep)]
public sealed class ImportInstitutions : ImportRecords<KeepInstitution>;
