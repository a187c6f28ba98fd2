using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Asks the head for the one extension (申请延期), 行政许可法 Article 42.</summary>
[Act("申请延期", CasesAccess.Examine)]
public sealed class AskExtension : CaseAct
{
    [Display(Name = "延期理由", Description = "批准后会告知申请人")]
    [Required, StringLength(500, MinimumLength = 4)]
    public string Reason { get; set; } = "";

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version);
        opened.Case.AskExtension(Reason, opened.List);
        acting.Record(opened.Commitment.Chain, $"申请延期：{Reason}");
        return CaseResult.Of(opened.Case);
    }
}

/// <summary>The unit's head approves or refuses the extension (审批延期); the applicant is told the reason.</summary>
[Act("审批延期", CasesAccess.ApproveExtension)]
public sealed class DecideExtension : CaseAct
{
    [Display(Name = "是否批准")]
    [Required]
    public bool? Approved { get; set; }

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version);
        var @case = opened.Case;
        if (Approved != true)
        {
            @case.RefuseExtension();
            acting.Record(@case.Commitment.Chain, "不批准延期");
            return CaseResult.Of(@case);
        }
        var (reason, before) = (@case.ExtensionAsked, opened.DueOn);
        var clocks = @case.Extend(opened.List, acting.Moment);
        await acting.FollowAsync(@case.Commitment, clocks, $"批准延长 {opened.List.Extension!.Limit}：{reason}");
        await acting.IssueExtensionAsync(opened, reason!, before);
        await acting.TellPartyAsync(@case, $"您的申请 {@case.Commitment.Number} 经负责人批准延长 {opened.List.Extension!.Limit}，理由：{reason}。");
        return CaseResult.Of(@case);
    }
}
