using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>The applicant takes the application back (撤件), until the decision.</summary>
[Act("撤件", CasesAccess.Submit)]
public sealed class WithdrawCase : CaseAct
{
    [Display(Name = "撤回原因")]
    [Required, StringLength(500, MinimumLength = 2)]
    public string Reason { get; set; } = "";

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.CaseAsync(Id, Version);
        var @case = opened.Case;
        await acting.FollowAsync(@case.Commitment, @case.Withdraw(Reason, acting.Moment), $"申请人撤件：{Reason}");
        await acting.IssueWithdrawalAsync(opened);
        await acting.EndAsync(@case, "撤件");
        return CaseResult.Of(@case);
    }
}
