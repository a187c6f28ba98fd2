using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>
/// What happens by itself when a clock has run out, done as the system user: acceptance by silence, and withdrawal when a
/// correction or a deferred material did not come.
/// </summary>
[Act("期限届满", CasesAccess.Show)]
public sealed class LapseCase : CaseAct
{
    public string Clock { get; set; } = "";

    public override async Task<CaseResult> Handle(Acting acting)
    {
        if (!acting.By.IsSystem) throw Refusal.Forbidden("期限届满由系统处理");
        var opened = await acting.CaseAsync(Id, null, CaseLoading.Materials);
        var @case = opened.Case;
        // The clock may have been stopped between the sweep and now: then there is nothing to do.
        if (@case.Commitment.Clock(Clock) is not { IsOpen: true }) return CaseResult.Of(@case);
        switch (Clock)
        {
            case CaseClocks.Correction:
                await acting.FollowAsync(@case.Commitment, @case.LapseUncorrected(acting.Moment), "逾期没有补正，视为撤回申请");
                await acting.EndAsync(@case, "视为撤回");
                await acting.TellPartyAsync(@case, $"您的申请 {@case.Commitment.Number} 逾期没有补正，已按撤回处理，可以重新申请。");
                break;
            case CaseClocks.Deferral:
                await acting.FollowAsync(@case.Commitment, @case.LapseDeferred(acting.Moment), "容缺材料逾期没有补交，视为撤回申请");
                await acting.EndAsync(@case, "视为撤回");
                await acting.TellPartyAsync(@case, $"您的申请 {@case.Commitment.Number} 容缺材料逾期没有补交，已按撤回处理，可以重新申请。");
                break;
            default:
                await acting.Also(new DeemAccepted { Id = Id });
                break;
        }
        return CaseResult.Of(@case);
    }

    /// <summary>Listens to the sweep.</summary>
    public static Task WhenExpired(IServiceProvider services, ClockLevelReached reached, CancellationToken ct) =>
        reached is { Expired: true, Kind: "case" }
            ? services.GetRequiredService<UseCases>().Run(new LapseCase { Id = reached.Commitment, Clock = reached.Clock }, Caller.System, ct: ct)
            : Task.CompletedTask;
}
