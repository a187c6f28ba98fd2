using System.Text.Json;
using Zhengtong.Calendar;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>From submission to acceptance (受理).</summary>
public sealed partial class Case
{
    int AcceptanceRound => Correction?.AnsweredAt is null ? 1 : 2;

    /// <summary>
    /// Tells the applicant, once and in full, what is missing (一次性告知补正). A second notice is unlawful:
    /// 行政许可法 Article 32(4).
    /// </summary>
    public IEnumerable<ClockChange> AskCorrection(IReadOnlyList<CorrectionItem> items, DateOnly dueOn, Limit limit, Moment moment)
    {
        Demand("告知补正", CaseState.Submitted);
        if (Correction is not null)
            throw Refusal.NotNow("case.corrected-once", "补正内容只能一次性告知，这一件已经告知过；材料仍不齐的，可以受理后容缺，或者书面不予受理并说明理由", "《行政许可法》第三十二条第一款第（四）项");
        if (items.Count == 0)
            throw Refusal.Invalid("Items", "请至少写一条要补正的内容");
        Correction = new CaseCorrection { CaseId = Id, AskedAt = moment.At, AskedBy = moment.By.Name, Items = JsonSerializer.Serialize(items, Json.Options), DueOn = dueOn };
        State = CaseState.CorrectionAsked;
        return [new ClockChange.Stop(CaseClocks.AcceptanceName(1)), new ClockChange.Start(CaseClocks.Correction, limit, "一次性补正告知书", ClockLadder.Lapse)];
    }

    /// <summary>The applicant supplies what was asked for (补正); the window's five days begin anew.</summary>
    public IEnumerable<ClockChange> AnswerCorrection(ImplementationList list, Moment moment)
    {
        Demand("补正", CaseState.CorrectionAsked);
        Correction!.AnsweredAt = moment.At;
        ReceivedOn = moment.Date;
        State = CaseState.Submitted;
        return [new ClockChange.Stop(CaseClocks.Correction), CaseClocks.Acceptance(list, 2)];
    }

    /// <summary>Nothing was supplied in time: taken as withdrawn (逾期未补正视为撤回).</summary>
    public IEnumerable<ClockChange> LapseUncorrected(Moment moment)
    {
        Demand("视为撤回", CaseState.CorrectionAsked);
        (Reasons, EndedAt, State) = ("逾期没有补正", moment.At, CaseState.Lapsed);
        return [];
    }

    /// <summary>Accepts it (受理): the promised and statutory clocks start, under the present version of the list.</summary>
    public IEnumerable<ClockChange> Accept(MatterVersion version, Moment moment)
    {
        Demand("受理", CaseState.Submitted);
        (ListVersion, AcceptedAt, AcceptorId, State) = (version.Version, moment.At, moment.By.Id, CaseState.Examining);
        return [new ClockChange.Stop(CaseClocks.AcceptanceName(AcceptanceRound)), .. Begin(version.List)];
    }

    /// <summary>Five working days of silence: accepted as of the day of receipt (行政许可法 Article 32).</summary>
    public IEnumerable<ClockChange> DeemAccepted(MatterVersion version, DateTimeOffset receivedAt)
    {
        Demand("视为受理", CaseState.Submitted);
        (ListVersion, AcceptedAt, Deemed, State) = (version.Version, receivedAt, true, CaseState.Examining);
        return Begin(version.List);
    }

    /// <summary>Refuses to accept (不予受理), with the ground and, where another body is competent, its name (Article 32).</summary>
    public IEnumerable<ClockChange> RefuseAcceptance(RefusalGround ground, string reasons, string? competentBody, Moment moment)
    {
        Demand("不予受理", CaseState.Submitted);
        if (ground.Stage != RefusalStage.Acceptance)
            throw Refusal.Invalid("Ground", "这一条是不予许可的情形，不能用来不予受理");
        if (ground.NamesCompetentBody && string.IsNullOrWhiteSpace(competentBody))
            throw Refusal.Invalid("CompetentBody", "不属于本机关职权的，要写明应当向哪个机关申请（《行政许可法》第三十二条第一款第（二）项）");
        (GroundId, Reasons, CompetentBody, EndedAt, State) = (ground.Id, reasons, competentBody, moment.At, CaseState.AcceptanceRefused);
        return [];
    }

    IEnumerable<ClockChange> Begin(ImplementationList list)
    {
        foreach (var change in CaseClocks.Handling(list)) yield return change;
        foreach (var change in CaseClocks.Step(list, StepKind.Examination, 1)) yield return change;
        if (DeferredMaterials is [_, ..] deferred)
            yield return new ClockChange.Start(CaseClocks.Deferral, Limit.WorkingDays(deferred.Max(d => list.Materials.First(m => m.Id == d.RequirementId).DeferralDays ?? 10)), "容缺受理承诺", ClockLadder.Lapse);
    }

    /// <summary>Materials promised for later and not yet supplied (容缺).</summary>
    public IReadOnlyList<CaseMaterial> DeferredMaterials => [.. Materials.Where(m => m.Source == MaterialSource.Deferred)];

    /// <summary>A deferred material has come (容缺补交); the clock ends with the last.</summary>
    public IEnumerable<ClockChange> SupplyDeferred()
    {
        if (DeferredMaterials.Count == 0 && Commitment.Clock(CaseClocks.Deferral) is { IsOpen: true })
            yield return new ClockChange.Stop(CaseClocks.Deferral);
    }

    /// <summary>A deferred material did not come in time: taken as withdrawn (安阳市政务服务条例 Article 24).</summary>
    public IEnumerable<ClockChange> LapseDeferred(Moment moment)
    {
        Demand("视为撤回", CaseState.Examining, CaseState.Suspended, CaseState.Returned, CaseState.Deciding);
        (Reasons, EndedAt, State) = ("容缺材料逾期没有补交", moment.At, CaseState.Lapsed);
        return [];
    }
}
