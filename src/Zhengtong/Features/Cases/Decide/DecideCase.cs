using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Decides (作出决定): grants, or refuses with ground, reasons and remedies (行政许可法 Article 38).</summary>
[Act("作出决定", CasesAccess.Decide)]
public sealed class DecideCase : CaseAct
{
    [Display(Name = "决定")]
    [Required]
    public bool? Granted { get; set; }

    [Display(Name = "不予许可的法定情形")]
    public string? Ground { get; set; }

    [Display(Name = "理由", Description = "不予许可的必须写，写明事实和依据")]
    [StringLength(2000)]
    public string? Reasons { get; set; }

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version, CaseLoading.Materials);
        var @case = opened.Case;
        var granted = Granted!.Value;
        var ground = Ground is null or "" ? null : opened.List.RefusalGrounds.FirstOrDefault(g => g.Id == Ground) ?? throw Refusal.Invalid(nameof(Ground), "请选择实施清单里的法定情形");
        var clocks = @case.Decide(granted, ground, Reasons, acting.Moment);
        acting.AddOpinion(@case, "决定", granted ? "准予" : "不予", Reasons ?? "同意");
        await acting.FollowAsync(@case.Commitment, clocks, granted ? "决定准予" : $"决定不予：{ground!.Text}", new { granted, ground = ground?.Id, basis = ground?.Basis.ToString() });
        await acting.IssueDecisionAsync(opened, granted ? null : ground);
        if (!granted)
            @case.Commitment.HoldBy(await acting.SiteUnitAsync(@case.Commitment.SiteId!.Value));
        await acting.TellPartyAsync(@case, granted
            ? $"您申请的“{@case.Commitment.Title}”已准予，正在制证，编号 {@case.Commitment.Number}。"
            : $"您申请的“{@case.Commitment.Title}”不予许可，理由和救济途径见决定书，编号 {@case.Commitment.Number}。");
        return CaseResult.Of(@case);
    }
}
