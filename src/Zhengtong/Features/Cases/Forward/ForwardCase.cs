using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>
/// Sends what a town or village took on to who accepts it (流转): the county's windows, or the town for what it decides itself.
/// Later than one working day is an irregularity.
/// </summary>
[Act("流转", CasesAccess.Forward)]
public sealed class ForwardCase : CaseAct
{
    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version);
        var @case = opened.Case;
        var late = @case.Commitment.Clock(CaseClocks.Forwarding)?.DueAt < acting.At;
        var ofCounty = opened.List.Authority.Scope == AuthorityScope.Unit;
        await acting.FollowAsync(@case.Commitment, @case.Forward(opened.List), ofCounty ? "流转到县政务服务中心" : "流转到乡镇便民服务中心");
        if (late)
            acting.Note(@case.Commitment, "late-forwarding", "收件后超过 1 个工作日才流转", CaseClocks.ForwardingBasis);
        @case.Commitment.PassTo(ofCounty ? (await acting.HallAsync()).UnitId : await acting.AuthorityAsync(opened.List.Authority, @case.Commitment.SiteId));
        return CaseResult.Of(@case);
    }
}
