using Zhengtong.Calendar;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Simulation;

/// <summary>In the department: examination with all that may come between.</summary>
sealed partial class SimulatedCase
{
    static readonly string[] Findings = ["材料齐全，符合法定形式，建议准予", "经核对登记信息一致，符合条件", "现场与申报一致，符合条件", "条件具备，拟同意"];
    static readonly string[] VisitResults = ["现场布局与图纸一致，符合要求", "现场符合要求，已拍照存档", "整改后复查合格"];

    /// <summary>The people of the authority who examine and decide; who accepted is not among those who decide.</summary>
    Caller Examiner => Bureau.In(Commitment.UnitId, CasesAccess.Examine)[0];

    Caller Decider => Dice.Pick([.. Bureau.In(Commitment.UnitId, CasesAccess.Decide).Where(p => p.Id != @case.AcceptorId && p.Id != @case.ExaminerId)]);

    bool Examined()
    {
        if (Dice.Chance(0.3) && Reach(Rhythm.InDays(Now, 0))) Take(Examiner);
        if (!DeferredSupplied() || (arrival.Waits is null && !Suspended()) || !OpinionGiven() || Withdrawn(0.004)) return false;
        if (pace == Pace.Late && List.Extension is not null && Dice.Chance(0.3) && !Extended()) return false;
        return Reach(Finished()) && Examine();
    }

    /// <summary>When the examination is done: in good time, on the last day, or too late.</summary>
    DateTimeOffset Finished()
    {
        var limit = (int)(List.Steps.FirstOrDefault(s => s.Kind == StepKind.Examination)?.Limit.Value ?? 1);
        if (pace == Pace.Usual || Commitment.Clock(ClockNames.Promised)?.DueAt is not { } due)
            return Rhythm.InDays(Now, Dice.Between(0, Math.Max(0, limit - 1)));
        var grave = pace == Pace.Late && Dice.Chance(0.08) ? Commitment.Clock(ClockNames.Statutory)?.DueAt : null;
        var day = pace == Pace.Tight ? due.ChinaDate() : World.Calendar.AddWorkingDays((grave ?? due).ChinaDate(), Dice.Between(1, 4));
        return Rhythm.On(day) is var at && at > Now ? at : Rhythm.Soon(Now);
    }

    bool Examine()
    {
        var (by, finding) = (Examiner, Dice.Pick(Findings));
        AddOpinion(by, "审查", "符合条件", finding);
        Follow(nameof(ExamineCase), by, @case.PassToDecision(List, By(by)), "审查：符合条件，提交决定");
        Commitment.HoldBy(Commitment.UnitId);
        return true;
    }

    void Take(Caller by)
    {
        Commitment.HoldBy(Commitment.UnitId, Commitment.PostId, by.Id);
        Record(nameof(TakeCase), by, "领办");
    }

    bool DeferredSupplied()
    {
        if (@case.DeferredMaterials is not { Count: > 0 } deferred) return true;
        var days = deferred.Max(d => List.Materials.First(m => m.Id == d.RequirementId).DeferralDays ?? 10);
        if (!Reach(Dice.Chance(0.1) ? Rhythm.InDays(Now, days + 2) : Rhythm.InDays(Now, 1, Math.Min(3, days)))) return false;
        foreach (var material in deferred)
            Supply(List.Materials.First(m => m.Id == material.RequirementId));
        Follow(nameof(SupplyDeferred), citizen, @case.SupplyDeferred(), $"补交容缺材料 {deferred.Count} 份");
        return true;
    }

    /// <summary>One of the special procedures of the list, when the case needs it; its time is told to the applicant.</summary>
    bool Suspended()
    {
        if (List.SpecialProcedures.FirstOrDefault(p => Dice.Chance(Frequency(p.Kind))) is not { } procedure) return true;
        if (!Reach(Rhythm.InDays(Now, 0, 1))) return false;
        var days = procedure.Kind is SpecialProcedureKind.SiteVisit ? Dice.Between(1, 3) : Dice.Between(4, 10);
        var (by, expected) = (Examiner, World.Calendar.AddWorkingDays(Now.ChinaDate(), days));
        Follow(nameof(SuspendCase), by, @case.Suspend(Dice.NewId(Now), procedure, expected, By(by)), $"启动特别程序：{procedure.Name}，预计 {expected:yyyy-MM-dd} 结束", new { procedure.Id, basis = procedure.Basis.ToString() });
        Issue(nameof(SuspendCase), by, DocumentKind.SpecialProcedureNotice, () => HandlingValues.Procedure(Opened, procedure, expected, World.Calendar, By(by)));
        if (!Reach(Rhythm.InDays(Now, days))) return false;
        var result = procedure.Kind == SpecialProcedureKind.SiteVisit ? Dice.Pick(VisitResults) : $"{procedure.Name}已经完成，没有不同意见";
        var resumed = @case.Resume(result, By(by)).ToList();
        AddOpinion(by, procedure.Name, "结束", result);
        Follow(nameof(ResumeCase), by, resumed, $"特别程序结束，恢复计时：{result}");
        return true;
    }

    static double Frequency(SpecialProcedureKind kind) => kind switch
    {
        SpecialProcedureKind.Hearing => 0.08,
        SpecialProcedureKind.ExpertReview => 0.5,
        SpecialProcedureKind.SiteVisit => 0.4,
        SpecialProcedureKind.PublicNotice => 0.3,
        SpecialProcedureKind.Suspension => 0.02,
        _ => 0.15,
    };

    bool OpinionGiven()
    {
        var asked = arrival.Waits is { } waits ? waits.Asked : Dice.Chance(0.03) ? Dice.Pick([.. Bureau.Units.Where(u => u.Id != Commitment.UnitId && Bureau.Has(u.Id, CasesAccess.Opinion))]) : null;
        if (asked is null || !Reach(Rhythm.InDays(Now, 0))) return true;
        var (by, days) = (Examiner, Dice.Between(2, 5));
        @case.AskOpinion();
        var opinion = new SimulatedOpinion(World, @case, asked, by, days, Now, lies: arrival.Waits is not null);
        Commitment.Admit(asked.Id);
        Record(nameof(AskOpinion), by, $"向{asked.Name}征求意见，{days} 个工作日内答复", new { request = opinion.Id });
        var answered = opinion.Tell();
        if (answered is null || !Reach(answered.At)) return false;
        AddOpinion(answered.By, "征求意见", "答复", answered.Text);
        Record(nameof(AnswerOpinion), answered.By, $"{answered.By.Name}答复征求意见");
        return true;
    }

    bool Extended()
    {
        var (by, head, reason) = (Examiner, Bureau.In(Commitment.UnitId, CasesAccess.ApproveExtension)[0], "情况复杂，需要进一步核实现场和权属");
        if (!Reach(Rhythm.InDays(Now, 1))) return false;
        @case.AskExtension(reason, List);
        Record(nameof(AskExtension), by, $"申请延期：{reason}");
        if (!Reach(Rhythm.InDays(Now, 0, 1))) return false;
        var before = Opened.DueOn;
        Follow(nameof(DecideExtension), head, @case.Extend(List, By(head)), $"批准延长 {List.Extension!.Limit}：{reason}");
        Issue(nameof(DecideExtension), head, DocumentKind.ExtensionNotice, () => HandlingValues.Extension(Opened, reason, before, head));
        return true;
    }
}
