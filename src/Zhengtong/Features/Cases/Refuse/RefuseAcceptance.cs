using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Refuses to accept (不予受理), naming the ground and, where it is another's, the competent body: Article 32(1)–(2).</summary>
[Act("不予受理", CasesAccess.Accept)]
public sealed class RefuseAcceptance : CaseAct
{
    [Display(Name = "不予受理的情形")]
    [Required]
    public string Ground { get; set; } = "";

    [Display(Name = "理由", Description = "写明事实和依据，申请人看得懂")]
    [Required, StringLength(1000, MinimumLength = 4)]
    public string Reasons { get; set; } = "";

    [Display(Name = "应当向哪个机关申请", Description = "不属于本机关职权的必须填")]
    [StringLength(100)]
    public string? CompetentBody { get; set; }

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version);
        var @case = opened.Case;
        var ground = opened.List.RefusalGrounds.FirstOrDefault(g => g.Id == Ground)
            ?? throw Refusal.Invalid(nameof(Ground), "请选择实施清单里的法定情形");
        var clocks = @case.RefuseAcceptance(ground, Reasons, CompetentBody, acting.Moment);
        await acting.FollowAsync(@case.Commitment, clocks, $"不予受理：{ground.Text}", new { ground.Id, basis = ground.Basis.ToString(), CompetentBody });
        await acting.IssueRefusalAsync(opened, ground);
        @case.Commitment.Meet(acting.NewId(), "不予受理", acting.Moment);
        await acting.EndAsync(@case, "不予受理");
        await acting.TellPartyAsync(@case, $"您的申请 {@case.Commitment.Number} 不予受理，理由和救济途径见决定书。");
        return CaseResult.Of(@case);
    }
}
