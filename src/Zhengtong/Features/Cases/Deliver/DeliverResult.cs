using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Hands the result to the applicant (送达), which concludes the case (办结).</summary>
[Act("送达", CasesAccess.Deliver)]
public sealed class DeliverResult : CaseAct
{
    public static readonly string[] Ways = ["窗口领取", "邮寄送达", "网上下载", "送上门"];

    [Display(Name = "送达方式")]
    [Required]
    public string How { get; set; } = Ways[0];

    [Display(Name = "签收人或邮件号")]
    [StringLength(50)]
    public string? Receipt { get; set; }

    public override async Task<CaseResult> Handle(Acting acting)
    {
        if (!Ways.Contains(How)) throw Refusal.Invalid(nameof(How), "请选择送达方式");
        if (How == "邮寄送达" && string.IsNullOrWhiteSpace(Receipt)) throw Refusal.Invalid(nameof(Receipt), "邮寄的请填邮件号");
        var opened = await acting.HeldCaseAsync(Id, Version);
        var @case = opened.Case;
        await acting.FollowAsync(@case.Commitment, @case.Deliver(How, acting.Moment), $"送达（{How}），办结");
        await acting.IssueDeliveryAsync(opened, How, Receipt);
        @case.Commitment.Meet(acting.NewId(), "办结", acting.Moment);
        await acting.EndAsync(@case, @case.Granted == true ? "准予" : "不予许可");
        await acting.TellPartyAsync(@case, $"您的申请 {@case.Commitment.Number} 已办结，欢迎评价。");
        return CaseResult.Of(@case);
    }
}
