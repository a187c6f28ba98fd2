using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Names a licence that the county holds already, instead of handing in the paper (免提交).</summary>
[Act("用已有证照", CasesAccess.Submit)]
public sealed class UseHeldLicence : MaterialAct
{
    [Display(Name = "证照号码", Description = "写证照上的编号")]
    [Required, StringLength(40, MinimumLength = 4)]
    [RegularExpression(@"[\p{L}\p{N}（）()〔〕\[\]\-— ]+", ErrorMessage = "证照号码只有字母、数字、汉字和括号，请照证照上写")]
    public string Number { get; set; } = "";

    protected override Task Handle(Acting acting, CaseDraft draft, MaterialRequirement requirement)
    {
        if (requirement.ReplaceableBy.Count == 0)
            throw Refusal.Invalid(Field, $"{requirement.Name}：没有可以代替的电子证照，请上传");
        draft.Put(new DraftMaterial(Material, MaterialSource.Held, HeldNumber: Number.Trim()), acting.Moment);
        return Task.CompletedTask;
    }
}
