using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Examines (审查) with an opinion and passes the case to whoever decides.</summary>
[Act("审查", CasesAccess.Examine)]
public sealed class ExamineCase : CaseAct
{
    [Display(Name = "审查意见")]
    [Required, StringLength(2000, MinimumLength = 2)]
    public string Opinion { get; set; } = "";

    [Display(Name = "审查结论")]
    public bool Passed { get; set; } = true;

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version);
        var @case = opened.Case;
        acting.AddOpinion(@case, "审查", Passed ? "符合条件" : "不符合条件", Opinion);
        await acting.FollowAsync(@case.Commitment, @case.PassToDecision(opened.List, acting.Moment), $"审查：{(Passed ? "符合条件" : "不符合条件")}，提交决定");
        @case.Commitment.HoldBy(@case.Commitment.UnitId);
        return CaseResult.Of(@case);
    }
}
