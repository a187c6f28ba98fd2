using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Sends a case back to the step before or to the window (退回); the opinions stay, the clocks run on.</summary>
[Act("退回", CasesAccess.Examine)]
public sealed class SendBackCase : CaseAct
{
    [Display(Name = "退到哪里")]
    public bool ToWindow { get; set; }

    [Display(Name = "退回原因", Description = "写明要改什么；法定时限和承诺时限照常计算")]
    [Required, StringLength(1000, MinimumLength = 4)]
    public string Reason { get; set; } = "";

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version);
        var @case = opened.Case;
        acting.AddOpinion(@case, @case.State == CaseState.Deciding ? "决定" : "审查", "退回", Reason);
        await acting.FollowAsync(@case.Commitment, @case.SendBack(ToWindow, opened.List), $"退回{(ToWindow ? "窗口" : "审查")}：{Reason}");
        var commitment = @case.Commitment;
        if (ToWindow) commitment.HoldBy(await acting.SiteUnitAsync(commitment.SiteId!.Value), person: @case.AcceptorId);
        else commitment.HoldBy(commitment.UnitId, person: @case.ExaminerId);
        return CaseResult.Of(@case);
    }
}

/// <summary>The window has put it right and sends it to the department again (重新报送).</summary>
[Act("重新报送", CasesAccess.Accept)]
public sealed class SendCaseAgain : CaseAct
{
    [Display(Name = "改了什么")]
    [Required, StringLength(1000, MinimumLength = 2)]
    public string Note { get; set; } = "";

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version);
        var @case = opened.Case;
        acting.AddOpinion(@case, "窗口", "重新报送", Note);
        await acting.FollowAsync(@case.Commitment, @case.SendAgain(opened.List), $"重新报送：{Note}");
        @case.Commitment.HoldBy(await acting.AuthorityAsync(opened.List.Authority, @case.Commitment.SiteId));
        return CaseResult.Of(@case);
    }
}
