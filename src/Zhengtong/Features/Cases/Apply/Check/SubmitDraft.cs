using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Hands in a draft (提交申请).</summary>
[Act("提交申请", CasesAccess.Submit)]
public sealed class SubmitDraft : IAct<CaseResult>
{
    public Guid Id { get; set; }

    [Display(Name = "我承诺按时补交容缺的材料；过期没有补，同意按撤回申请处理")]
    public bool Promised { get; set; }

    public async Task<CaseResult> Handle(Acting acting)
    {
        var (draft, version) = await acting.DraftAsync(Id);
        var asked = FormAnswers.Asked(version.List.Form, draft.Read());
        acting.Db.Remove(draft);
        return await acting.Also(new SubmitCase
        {
            Matter = draft.MatterCode,
            Applicant = draft.ApplicantId,
            Agent = draft.AgentId,
            Site = draft.SiteId,
            Answers = new(draft.Read().Only(asked).ToDictionary()),
            Materials = [.. draft.ReadMaterials()],
            Promised = Promised,
        });
    }
}
