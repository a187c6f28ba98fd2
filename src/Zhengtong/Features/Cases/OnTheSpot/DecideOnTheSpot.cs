using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Accepts, grants, issues and hands over in one act (当场办结), where the matter authorises it.</summary>
[Act("当场办结", CasesAccess.Accept)]
public sealed class DecideOnTheSpot : CaseAct
{
    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version, c => c.Materials);
        var @case = opened.Case;
        var current = await acting.Use<Versions>().InForceAsync(acting.Db, @case.MatterCode);
        foreach (var material in @case.Materials) material.CheckedBy ??= acting.By.Name;
        List<ClockChange> clocks = [.. @case.DecideOnTheSpot(current, acting.Moment), .. @case.Issue(acting.Moment), .. @case.Deliver("窗口当场领取", acting.Moment)];
        await acting.FollowAsync(@case.Commitment, clocks, "当场受理、决定、发证", new { basis = current.List.SpotBasis?.ToString(), version = current.Version });
        @case.Commitment.Meet(acting.NewId(), "当场办结", acting.Moment);
        await acting.EndAsync(@case, "准予");
        acting.TellParty(@case, $"您申请的“{@case.Commitment.Title}”已当场办结，编号 {@case.Commitment.Number}。");
        return CaseResult.Of(@case);
    }
}
