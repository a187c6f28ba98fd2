using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Decision, issuing, delivery (决定、制证、送达).</summary>
public sealed partial class Case
{
    /// <summary>
    /// Decides (决定). Who accepted may not decide (受审分离); a refusal gives its ground, its reasons and the remedies
    /// (行政许可法 Article 38).
    /// </summary>
    public IEnumerable<ClockChange> Decide(bool granted, RefusalGround? ground, string? reasons, Moment moment)
    {
        Demand("作出决定", CaseState.Deciding);
        if (moment.By.Id == AcceptorId)
            throw Refusal.Forbidden("受理这一件的人不能作决定，请由别的人办（受审分离）", "case.acceptor-decides", "前台综合受理、后台分类审批");
        return Settle(granted, ground, reasons, moment);
    }

    /// <summary>Accepts and decides in one act, because the matter authorises it (当场决定, Articles 34 and 42).</summary>
    public IEnumerable<ClockChange> DecideOnTheSpot(MatterVersion version, Moment moment)
    {
        Demand("当场办理", CaseState.Submitted);
        if (!version.List.DecidedOnTheSpot)
            throw Refusal.Forbidden("这个事项没有授权窗口当场决定", "case.not-on-the-spot", "《行政许可法》第三十四条");
        if (DeferredMaterials.Count > 0)
            throw Refusal.NotNow("case.deferred", "当场决定的件材料要齐全，不能容缺", "《行政许可法》第三十四条");
        (ListVersion, AcceptedAt, AcceptorId, OnTheSpot) = (version.Version, moment.At, moment.By.Id, true);
        return [new ClockChange.Stop(CaseClocks.AcceptanceName(AcceptanceRound)), .. Settle(true, null, null, moment)];
    }

    IEnumerable<ClockChange> Settle(bool granted, RefusalGround? ground, string? reasons, Moment moment)
    {
        if (!granted && (ground is null || string.IsNullOrWhiteSpace(reasons)))
            throw Refusal.Invalid(ground is null ? "Ground" : "Reasons", "不予许可要选明法定情形并写明理由（《行政许可法》第三十八条第二款）");
        if (ground is { Stage: not RefusalStage.Decision })
            throw Refusal.Invalid("Ground", "这一条是不予受理的情形，不能用来不予许可");
        if (DeferredMaterials.Count > 0)
            throw Refusal.NotNow("case.deferred", "容缺的材料还没有补交，补齐后才能作决定");
        (Granted, GroundId, Reasons, DecidedAt, DeciderId) = (granted, ground?.Id, reasons, moment.At, moment.By.Id);
        State = granted ? CaseState.Issuing : CaseState.Delivering;
        string[] ended = granted ? [ClockNames.Statutory] : [ClockNames.Statutory, ClockNames.Promised];
        return [.. Commitment.Clocks.Where(c => c.IsOpen && (ended.Contains(c.Name) || c.Ladder == ClockLadder.Step)).Select(c => new ClockChange.Stop(c.Name)),
            new ClockChange.Start(CaseClocks.Issuing, CaseClocks.IssuingLimit, CaseClocks.IssuingBasis, ClockLadder.Statute)];
    }

    /// <summary>The document is made (制证): the promise is kept, delivery is left.</summary>
    public IEnumerable<ClockChange> Issue(Moment moment)
    {
        Demand("制证", CaseState.Issuing);
        (IssuedAt, State) = (moment.At, CaseState.Delivering);
        return [.. Commitment.Clocks.Where(c => c.IsOpen && c.Name == ClockNames.Promised).Select(c => new ClockChange.Stop(c.Name))];
    }

    /// <summary>Hands the result over (送达), which concludes the case (办结).</summary>
    public IEnumerable<ClockChange> Deliver(string how, Moment moment)
    {
        Demand("送达", CaseState.Delivering);
        (Delivery, DeliveredAt, EndedAt, State) = (how, moment.At, moment.At, CaseState.Concluded);
        return [];
    }
}
