using System.ComponentModel.DataAnnotations;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Tells the applicant once, and in full, what to correct (一次性告知补正), 行政许可法 Article 32(4).</summary>
[Act("一次性告知补正", CasesAccess.Accept)]
public sealed class AskCorrection : CaseAct, IValidatableObject
{
    [Display(Name = "要补正的内容", Description = "一次说全：哪份材料、缺什么、怎么改。以后不能再要求补正")]
    public List<CorrectionItem> Items { get; set; } = [];

    [Display(Name = "补正期限（工作日）")]
    [Range(1, 60)]
    public int Days { get; set; } = 20;

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Items.Count is 0 or > 50)
            yield return new("请至少写一条、最多 50 条要补正的内容", [nameof(Items)]);
        if (Items.Exists(i => i.What is not { Length: >= 4 and <= 500 }))
            yield return new("每一条要写清缺什么、怎么改（4 到 500 字）", [nameof(Items)]);
    }

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version);
        var @case = opened.Case;
        var due = (await acting.CalendarAsync()).AddWorkingDays(acting.Moment.Date, Days);
        var clocks = @case.AskCorrection(Items, due, Limit.WorkingDays(Days), acting.Moment);
        acting.Db.Add(@case.Correction!);
        await acting.FollowAsync(@case.Commitment, clocks, $"一次性告知补正 {Items.Count} 项，{due:yyyy-MM-dd} 前补齐", Items);
        await acting.IssueCorrectionAsync(opened);
        @case.Commitment.Meet(acting.NewId(), "告知补正", acting.Moment);
        await acting.TellPartyAsync(@case, $"您的申请 {@case.Commitment.Number} 需要补正 {Items.Count} 项，请在 {due:M 月 d 日}前补齐。");
        return CaseResult.Of(@case);
    }
}
