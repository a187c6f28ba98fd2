using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>
/// Begins a special procedure (启动特别程序): its duration is told to the applicant in writing (行政许可法 Article 45), and it
/// stops only the clocks the law and the list let it stop.
/// </summary>
[Act("启动特别程序", CasesAccess.Examine)]
public sealed class SuspendCase : CaseAct
{
    [Display(Name = "特别程序")]
    [Required]
    public string Procedure { get; set; } = "";

    [Display(Name = "预计哪天结束", Description = "会书面告知申请人")]
    [Required]
    public DateOnly? ExpectedOn { get; set; }

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version, CaseLoading.Suspensions);
        var @case = opened.Case;
        var procedure = opened.List.SpecialProcedures.FirstOrDefault(p => p.Id == Procedure)
            ?? throw Refusal.Invalid(nameof(Procedure), "这个事项的实施清单里没有这种特别程序，不能据此停止计时（《行政许可法》第四十五条）");
        if (ExpectedOn < acting.Moment.Date)
            throw Refusal.Invalid(nameof(ExpectedOn), "预计结束的日期不能早于今天");
        if (ExpectedOn > acting.Moment.Date.AddYears(1))
            throw Refusal.Invalid(nameof(ExpectedOn), "预计结束的日期在一年以后，请核对年份");
        var clocks = @case.Suspend(acting.NewId(), procedure, ExpectedOn, acting.Moment).ToList();
        await acting.FollowAsync(@case.Commitment, clocks, $"启动特别程序：{procedure.Name}，预计 {ExpectedOn:yyyy-MM-dd} 结束", new { procedure.Id, basis = procedure.Basis.ToString() });
        await acting.IssueProcedureAsync(opened, procedure, ExpectedOn!.Value);
        await acting.TellPartyAsync(@case, $"您的申请 {@case.Commitment.Number} 要进行{procedure.Name}，预计 {ExpectedOn:M 月 d 日}结束，{@case.Suspensions[^1].Counts}。");
        return CaseResult.Of(@case);
    }
}

/// <summary>Ends the special procedure (恢复计时).</summary>
[Act("恢复计时", CasesAccess.Examine)]
public sealed class ResumeCase : CaseAct
{
    [Display(Name = "特别程序的结果")]
    [Required, StringLength(1000, MinimumLength = 2)]
    public string Result { get; set; } = "";

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version, CaseLoading.Suspensions);
        var @case = opened.Case;
        var clocks = @case.Resume(Result, acting.Moment).ToList();
        acting.AddOpinion(@case, @case.Suspensions[^1].Name, "结束", Result);
        await acting.FollowAsync(@case.Commitment, clocks, $"特别程序结束，恢复计时：{Result}");
        await acting.TellPartyAsync(@case, $"您的申请 {@case.Commitment.Number} 特别程序已结束，继续计算办理期限。");
        return CaseResult.Of(@case);
    }
}
