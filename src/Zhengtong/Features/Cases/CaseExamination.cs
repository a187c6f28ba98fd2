using Zhengtong.Calendar;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>In the department: examination, special procedures, extension, return (审查).</summary>
public sealed partial class Case
{
    int Round(StepKind kind) => Commitment.Clocks.Count(c => c.Name.StartsWith(CaseClocks.StepName(kind, 1), StringComparison.Ordinal));

    /// <summary>Passes it on with an opinion (审查意见) to whoever decides.</summary>
    public IEnumerable<ClockChange> PassToDecision(ImplementationList list, Moment moment)
    {
        Demand("提交决定", CaseState.Examining);
        (ExaminerId, State) = (moment.By.Id, CaseState.Deciding);
        return [.. StopStep(StepKind.Examination), .. CaseClocks.Step(list, StepKind.Decision, Round(StepKind.Decision) + 1)];
    }

    /// <summary>Sends it back to the step before, or to the window, with the reason; opinions stay (退回).</summary>
    public IEnumerable<ClockChange> SendBack(bool toWindow, ImplementationList list)
    {
        Demand("退回", CaseState.Examining, CaseState.Deciding);
        if (State == CaseState.Examining && !toWindow)
            throw Refusal.NotNow("case.no-earlier-step", "审查前面的环节是窗口，请选“退回窗口”");
        var stops = StopStep(State == CaseState.Deciding ? StepKind.Decision : StepKind.Examination);
        State = toWindow ? CaseState.Returned : CaseState.Examining;
        return toWindow ? stops : [.. stops, .. CaseClocks.Step(list, StepKind.Examination, Round(StepKind.Examination) + 1)];
    }

    /// <summary>The window has put right what it was sent back for (重新报送).</summary>
    public IEnumerable<ClockChange> SendAgain(ImplementationList list)
    {
        Demand("重新报送", CaseState.Returned);
        State = CaseState.Examining;
        return CaseClocks.Step(list, StepKind.Examination, Round(StepKind.Examination) + 1);
    }

    /// <summary>
    /// Begins a special procedure (特别程序). It stops a clock only when it is one of Article 45 or has a legal basis of its
    /// own; a site visit or a public notice never stops the statutory clock.
    /// </summary>
    public IEnumerable<ClockChange> Suspend(Guid id, SpecialProcedure procedure, DateOnly? expectedOn, Moment moment)
    {
        Demand("启动特别程序", CaseState.Examining);
        if (procedure.PausesStatutory && !procedure.MayPauseStatutory)
            throw Refusal.NotNow("case.pause-unlawful", $"“{procedure.Name}”不是法律规定可以不计时的情形，不能停法定时限", "《行政许可法》第四十五条");
        Suspensions.Add(new CaseSuspension
        {
            Id = id,
            CaseId = Id,
            ProcedureId = procedure.Id,
            Name = procedure.Name,
            Basis = procedure.Basis.ToString(),
            PausesPromised = procedure.PausesPromised,
            PausesStatutory = procedure.PausesStatutory,
            Note = procedure.Note,
            StartedAt = moment.At,
            ExpectedOn = expectedOn,
        });
        State = CaseState.Suspended;
        return Clocks(procedure.PausesPromised, procedure.PausesStatutory, c => new ClockChange.Pause(c, procedure.Name, procedure.Basis.ToString()), ClockState.Running);
    }

    /// <summary>Ends the special procedure (恢复计时) with its result.</summary>
    public IEnumerable<ClockChange> Resume(string result, Moment moment)
    {
        Demand("恢复计时", CaseState.Suspended);
        var suspension = Suspensions.Single(s => s.EndedAt is null);
        (suspension.EndedAt, suspension.Result) = (moment.At, result);
        State = CaseState.Examining;
        return Clocks(suspension.PausesPromised, suspension.PausesStatutory, c => new ClockChange.Resume(c, suspension.Name + "结束"), ClockState.Paused);
    }

    /// <summary>Asks for the one extension (申请延期).</summary>
    public void AskExtension(string reason, ImplementationList list)
    {
        Demand("申请延期", CaseState.Examining, CaseState.Deciding);
        if (list.Extension is null)
            throw Refusal.NotNow("case.no-extension", "这个事项没有可以延长的规定", "《行政许可法》第四十二条");
        if (Extended || ExtensionAsked is not null)
            throw Refusal.NotNow("case.extended-once", "期限只能延长一次", "《行政许可法》第四十二条");
        ExtensionAsked = reason;
    }

    /// <summary>The head approves the extension (批准延期); the applicant is told the reason.</summary>
    public IEnumerable<ClockChange> Extend(ImplementationList list, Moment moment)
    {
        Demand("延期", CaseState.Examining, CaseState.Deciding, CaseState.Suspended);
        if (ExtensionAsked is not { } reason)
            throw Refusal.NotNow("case.extension-not-asked", "没有待批的延期申请");
        var rule = list.Extension!;
        var basis = $"{rule.Limit.Source}，{moment.By.Name}批准";
        (Extended, ExtensionAsked) = (true, null);
        return Commitment.Clocks.Where(c => c.IsOpen && c.Name is ClockNames.Promised or ClockNames.Statutory)
            .Select(c => new ClockChange.Extend(c.Name, rule.Limit.Limit, reason, basis)).ToList();
    }

    /// <summary>The head does not approve it (不批准延期).</summary>
    public void RefuseExtension()
    {
        if (ExtensionAsked is null)
            throw Refusal.NotNow("case.extension-not-asked", "没有待批的延期申请");
        ExtensionAsked = null;
    }

    List<ClockChange> StopStep(StepKind kind) =>
        [.. Commitment.Clocks.Where(c => c.IsOpen && c.Name.StartsWith(CaseClocks.StepName(kind, 1), StringComparison.Ordinal)).Select(c => new ClockChange.Stop(c.Name))];

    /// <summary>The changes to those clocks a procedure stops: step clocks go with the promised one.</summary>
    List<ClockChange> Clocks(bool promised, bool statutory, Func<string, ClockChange> change, ClockState state) =>
        [.. Commitment.Clocks.Where(c => c.State == state && (c.Name == ClockNames.Statutory ? statutory : promised && c.Ladder is ClockLadder.Promise or ClockLadder.Step))
            .Select(c => change(c.Name))];
}
