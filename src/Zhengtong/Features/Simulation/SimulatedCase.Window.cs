using Zhengtong.Calendar;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Simulation;

/// <summary>At the window: from submission to acceptance.</summary>
sealed partial class SimulatedCase
{
    static readonly string[] Missing = ["没有签名盖章，请签好再交", "复印件不清楚，请重新复印", "内容和营业执照不一致，请核对后改正", "缺第二页，请补齐", "日期没有填，请填写"];

    void Submit()
    {
        var by = arrival.Online ? citizen : Bureau.In(Site.UnitId, CasesAccess.Accept).First(p => p.Id == Commitment.PersonId);
        var received = World.Calendar.WorkdayOnOrAfter(Now.ChinaDate());
        Follow(nameof(SubmitCase), by, @case.Submit(version, By(by), received), by.IsStaff ? $"{Site.Name}收件" : "网上提交");
        World.Issue(Commitment, By(by), nameof(SubmitCase), CaseDocuments.Receipt, Bureau.Unit(Site.UnitId), () => AcceptanceValues.Receipt(Opened, Site, World.Address), Commitment.Number);
        if (by.IsStaff) Meet("收件", by);
    }

    /// <summary>From a town or village to the county's windows.</summary>
    bool Forwarded()
    {
        if (@case.State != CaseState.Received) return true;
        var late = Dice.Chance(0.02);
        if (!Reach(late ? Rhythm.InDays(Now, 2, 3) : Rhythm.InDays(Now, Dice.Chance(0.7) ? 0 : 1))) return false;
        var by = Clerk;
        late = Commitment.Clock(CaseClocks.Forwarding)?.DueAt < Now;
        Follow(nameof(ForwardCase), by, @case.Forward(List), "流转到县政务服务中心");
        if (late) Note("late-forwarding", "收件后超过 1 个工作日才流转", CaseClocks.ForwardingBasis, by);
        Commitment.PassTo(Bureau.Hall.UnitId);
        return true;
    }

    /// <summary>Who accepts: the hall, unless the town or village does.</summary>
    Caller Acceptor => Dice.Pick(Bureau.In(Commitment.UnitId, CasesAccess.Accept));

    /// <summary>At a counter at once; what came by web or from below waits its turn.</summary>
    DateTimeOffset Turn => !arrival.Online && @case.Mode == HandlingMode.Direct ? Rhythm.Soon(Now, 3, 25) : Rhythm.InDays(Now, Dice.Chance(0.6) ? 0 : Dice.Between(1, 2));

    bool DecidedOnTheSpot()
    {
        if (!Reach(Turn)) return false;
        if (Mishap(0.006)) return Refused();
        var by = Commitment.PersonId is { } holder ? Bureau.In(Commitment.UnitId, CasesAccess.Accept).First(p => p.Id == holder) : Acceptor;
        foreach (var material in @case.Materials) material.CheckedBy ??= by.Name;
        Follow(nameof(DecideOnTheSpot), by, @case.DecideOnTheSpot(version, By(by)), "当场受理、决定、发证", new { basis = List.SpotBasis?.ToString(), version = version.Version });
        IssueDecision(nameof(DecideOnTheSpot), by, null);
        IssueLicence(nameof(DecideOnTheSpot), by);
        Meet("当场办结", by);
        Close("准予", by);
        return false;
    }

    bool Accepted()
    {
        if (Withdrawn(0.004)) return false;
        if (Silence()) return @case.State == CaseState.Examining;
        if (!Reach(Turn)) return false;
        if (Mishap(0.012)) return Refused();
        if (Mishap(0.065) && !Corrected()) return false;
        var by = Acceptor;
        foreach (var material in @case.Materials.Where(m => m.Source != MaterialSource.Deferred)) material.CheckedBy ??= by.Name;
        var deferred = @case.DeferredMaterials;
        Follow(nameof(AcceptCase), by, @case.Accept(version, By(by)),
            deferred.Count > 0 ? $"受理（容缺 {deferred.Count} 份：{string.Join('、', deferred.Select(d => d.Name))}）" : "受理", new { version = version.Version });
        IssueAcceptance(nameof(AcceptCase), by);
        Commitment.PassTo(Authority.Id);
        Meet("受理", by);
        return true;
    }

    void IssueAcceptance(string act, Caller by) => Issue(act, by, AcceptanceValues.AcceptanceKind(@case), () => AcceptanceValues.Acceptance(Opened, World.Calendar, By(by)));

    bool Refused()
    {
        var by = Acceptor;
        var ground = Dice.Pick([.. List.RefusalGrounds.Where(g => g.Stage == RefusalStage.Acceptance)]);
        var competent = ground.NamesCompetentBody ? "湖南省永州市行政审批服务局" : null;
        Follow(nameof(RefuseAcceptance), by, @case.RefuseAcceptance(ground, "经核对材料，属于这一情形，已当面说明", competent, By(by)), $"不予受理：{ground.Text}", new { ground.Id, basis = ground.Basis.ToString(), CompetentBody = competent });
        Issue(nameof(RefuseAcceptance), by, DocumentKind.AcceptanceRefusal, () => AcceptanceValues.Refusal(Opened, World.County, Authority, ground));
        Meet("不予受理", by);
        Close("不予受理", by);
        return false;
    }

    bool Corrected()
    {
        if (List.Materials.Where(m => !m.FromForm && @case.Materials.Exists(c => c.RequirementId == m.Id)).ToList() is not { Count: > 0 } wrong) return true;
        var (by, requirement) = (Acceptor, Dice.Pick(wrong));
        var items = new CorrectionItem[] { new(requirement.Id, $"{requirement.Name}：{Dice.Pick(Missing)}") };
        var due = World.Calendar.AddWorkingDays(Now.ChinaDate(), 20);
        Follow(nameof(AskCorrection), by, @case.AskCorrection(items, due, CaseClocks.CorrectionLimit, By(by)), $"一次性告知补正 {items.Length} 项，{due:yyyy-MM-dd} 前补齐", items);
        Issue(nameof(AskCorrection), by, DocumentKind.CorrectionNotice, () => AcceptanceValues.Correction(Opened, Site, by));
        Meet("告知补正", by);
        if (!Reach(Dice.Chance(0.05) ? Rhythm.InDays(Now, 22) : Rhythm.InDays(Now, 1, 9))) return false;
        Supply(requirement);
        Follow(nameof(AnswerCorrection), citizen, @case.AnswerCorrection(List, By(citizen)), "补正材料 1 份");
        return Reach(Rhythm.InDays(Now, 0, 2));
    }

    /// <summary>Now and then a window lets five days pass: the law accepts for it.</summary>
    bool Silence() => List.Kind == MatterKind.Licence && (arrival.Online || @case.Mode == HandlingMode.Forwarded) && Mishap(0.004) && (Reach(Rhythm.InDays(Now, 6)) || true);

    void Supply(MaterialRequirement requirement)
    {
        @case.Materials.RemoveAll(m => m.RequirementId == requirement.Id && m.Source == MaterialSource.Deferred);
        @case.Materials.Add(Material(requirement, MaterialSource.Upload));
    }

    /// <summary>What the running program does when a clock has run out.</summary>
    protected override void Lapse(string clock)
    {
        if (Commitment.Clock(clock) is not { IsOpen: true }) return;
        if (clock == CaseClocks.Correction) Lapse(@case.LapseUncorrected(By(Caller.System)), "逾期没有补正，视为撤回申请");
        else if (clock == CaseClocks.Deferral) Lapse(@case.LapseDeferred(By(Caller.System)), "容缺材料逾期没有补交，视为撤回申请");
        else DeemAccepted();
    }

    void Lapse(IEnumerable<ClockChange> changes, string summary)
    {
        Follow(nameof(LapseCase), Caller.System, changes, summary);
        Close("视为撤回", Caller.System);
    }

    void DeemAccepted()
    {
        var received = ChinaTime.At(@case.ReceivedOn, TimeOnly.FromDateTime(@case.SubmittedAt.DateTime));
        var stop = Commitment.Clocks.Where(c => c.IsOpen).Select(c => new ClockChange.Stop(c.Name)).ToList();
        var start = @case.DeemAccepted(version, received).ToList();
        Commitment.Apply(stop, By(Caller.System), World.Calendar);
        Commitment.Apply(start, By(Caller.System) with { At = received }, World.Calendar);
        Record(nameof(LapseCase), Caller.System, $"五个工作日没有告知，自 {@case.ReceivedOn:yyyy-MM-dd} 收到材料之日起视为受理");
        Note("silent-acceptance", "收到材料五个工作日内没有受理、没有告知补正", CaseClocks.AcceptanceBasis, Caller.System);
        IssueAcceptance(nameof(LapseCase), Caller.System);
        Commitment.PassTo(Authority.Id);
    }
}
