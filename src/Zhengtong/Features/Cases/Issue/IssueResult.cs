using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Makes the licence or document (制证): numbered, verifiable, with the window for delivery.</summary>
[Act("制证", CasesAccess.Decide)]
public sealed class IssueResult : CaseAct
{
    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version);
        var @case = opened.Case;
        await acting.FollowAsync(@case.Commitment, @case.Issue(acting.Moment), $"制证：{opened.List.Result.Name}");
        @case.Commitment.HoldBy(await acting.SiteUnitAsync(@case.Commitment.SiteId!.Value));
        acting.TellParty(@case, $"您的{opened.List.Result.Name}已制好，可以在网上下载，也可以到{(@case.Channel == "web" ? "政务服务中心" : "收件窗口")}领取，编号 {@case.Commitment.Number}。");
        return CaseResult.Of(@case);
    }
}
