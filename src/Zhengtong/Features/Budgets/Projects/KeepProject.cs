using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Budgets;

/// <summary>Registers a project of the own unit, or writes on when it is to be done and was (登记项目).</summary>
[Act("登记项目", BudgetsAccess.Enter)]
public sealed class KeepProject : RecordForm
{
    [Display(Name = "项目编号", Description = "本单位内不重复；填已有的编号就是修改"), Required, StringLength(40)]
    public string Code { get; set; } = "";

    [Display(Name = "项目名称"), Required, StringLength(100, MinimumLength = 2)]
    public string Name { get; set; } = "";

    [Display(Name = "计划完成日期")]
    public DateOnly? PlannedEnd { get; set; }

    [Display(Name = "实际完成日期")]
    public DateOnly? CompletedOn { get; set; }

    public override string Key => Code.Trim();

    public override async Task<KeptRecord> KeepAsync(Acting acting, Guid unit)
    {
        if (CompletedOn > acting.Moment.Date) throw Refusal.Invalid(nameof(CompletedOn), "还没有到这一天，完成了再填");
        var known = await acting.Db.BudgetProjects.FirstOrDefaultAsync(p => p.UnitId == unit && p.Code == Key);
        var project = known ?? acting.Db.Add(new BudgetProject { Id = acting.NewId(), UnitId = unit, Code = Key, Name = "" }).Entity;
        (project.Name, project.PlannedEnd, project.CompletedOn) = (Name.Trim(), PlannedEnd, CompletedOn);
        return new(project.Id, known is null, $"项目 {Key} {project.Name}：计划 {PlannedEnd:yyyy-MM-dd}，完成 {CompletedOn:yyyy-MM-dd}");
    }
}
