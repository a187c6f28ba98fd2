using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Makes the licence or document (制证): numbered, verifiable, with the window for delivery.</summary>
[Act("制证", CasesAccess.Decide)]
public sealed class IssueResult : CaseAct
{
    [Display(Name = "证照编号", Description = "由登记系统赋码的填写；其他的不填，系统按规则编号")]
    [StringLength(50)]
    public string? Number { get; set; }

    [Display(Name = "有效期至", Description = "不填的，按实施清单写的有效期计算")]
    public DateOnly? ValidTo { get; set; }

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version);
        var @case = opened.Case;
        if (ValidTo <= acting.Moment.Date) throw Refusal.Invalid(nameof(ValidTo), "有效期要到今天以后");
        await acting.FollowAsync(@case.Commitment, @case.Issue(acting.Moment), $"制证：{opened.List.Result.Name}");
        await acting.IssueLicenceAsync(opened, Number, ValidTo);
        @case.Commitment.HoldBy(await acting.SiteUnitAsync(@case.Commitment.SiteId!.Value));
        await acting.TellPartyAsync(@case, $"您的{opened.List.Result.Name}已制好，可以在网上下载，也可以到{(@case.Channel == "web" ? "政务服务中心" : "收件窗口")}领取，编号 {@case.Commitment.Number}。");
        return CaseResult.Of(@case);
    }
}
