using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Budgets;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Opens the self-evaluation of the own unit, or of one of its projects, for a year that the finance office ordered (开始自评).</summary>
[Act("开始自评", SelfEvaluationAccess.Fill)]
public sealed class OpenEvaluation : IAct<Guid>
{
    [Display(Name = "评价年度"), Required, Range(2000, 2100)]
    public int? Year { get; set; }

    [Display(Name = "指标体系"), Required]
    public Guid? Scheme { get; set; }

    [Display(Name = "项目", Description = "自评整个单位的不选")]
    public Guid? Project { get; set; }

    [Display(Name = "报告提纲", Description = "按当年通知的格式；不选的用通用提纲"), StringLength(40)]
    public string? Outline { get; set; }

    /// <returns>The evaluation.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        if ((await Places.OfAsync(acting.Db)).UnitOf(acting.By.UnitId) is not { } unit) throw Refusal.Forbidden("自评的人要属于一个单位");
        var year = await acting.Db.EvaluationYears.FindAsync(Year!.Value) ?? throw Refusal.Invalid(nameof(Year), $"财政部门还没有布置 {Year} 年的自评，请先和财政局联系");
        var scheme = await acting.Db.Schemes.FirstOrDefaultAsync(s => s.Id == Scheme && s.PublishedAt != null) ?? throw Refusal.Invalid(nameof(Scheme), "没有这套已经发布的指标体系，请重新选择");
        if (scheme.Year is { } made && made != Year) throw Refusal.Invalid(nameof(Scheme), $"这套指标体系是 {made} 年的，不能用于 {Year} 年");
        var project = Project is null ? null : await acting.Db.BudgetProjects.FirstOrDefaultAsync(p => p.Id == Project && p.UnitId == unit.Id) ?? throw Refusal.Invalid(nameof(Project), "本单位没有这个项目");
        if ((scheme.Subject == SchemeSubject.Project) != (project is not null))
            throw Refusal.Invalid(nameof(Project), project is null ? "这套是项目的指标体系，请选项目" : "这套是整个单位的指标体系，不用选项目");
        if (await acting.Db.Evaluations.AnyAsync(e => e.UnitId == unit.Id && e.Year == Year && e.ProjectId == Project))
            throw Refusal.Invalid(nameof(Year), $"{unit.ShortName}{Year} 年{project?.Name}的自评已经开始，请接着填");
        var outline = acting.Use<ReportOutlines>().Find(string.IsNullOrWhiteSpace(Outline) ? project is null ? ReportOutline.Usual : ReportOutline.OfProject : Outline) ?? throw Refusal.Invalid(nameof(Outline), "没有这个报告提纲，请重新选择");
        return await OpenAsync(acting, unit, year, scheme, project, outline);
    }

    static async Task<Guid> OpenAsync(Acting acting, Unit unit, EvaluationYear year, EvaluationScheme scheme, BudgetProject? project, ReportOutline outline)
    {
        var title = $"{unit.ShortName} {year.Year} 年{(project is null ? "部门整体支出" : $"“{project.Name}”项目支出")}绩效自评";
        var commitment = await acting.OpenAsync(acting.NewId(), new(Evaluation.Code, scheme.Code, title, null, "system", null, unit.Id) { PartyLabel = (await Places.OfAsync(acting.Db)).Unit(year.OfficeId) });
        commitment.Admit(unit.Id);
        commitment.Admit(year.OfficeId);
        acting.Db.Add(Evaluation.Of(commitment, scheme, unit.Id, year.Year, project?.Id, outline.Code));
        var days = Math.Max(0, year.DueOn.DayNumber - acting.Moment.Date.DayNumber);
        await acting.FollowAsync(commitment, [new ClockChange.Start(ClockNames.Promised, Limit.CalendarDays(days), $"{year.Notice}：{year.DueOn:yyyy-MM-dd} 前报送", ClockLadder.Promise)],
            $"开始{title}，用“{scheme.Name}”，{year.DueOn:yyyy-MM-dd} 前报送");
        return commitment.Id;
    }
}
