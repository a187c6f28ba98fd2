using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Budgets;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>The evaluations that one may see, with the form to begin one, and for the finance office to order a year's (绩效自评).</summary>
public sealed class EvaluationListPage(Flash flash, ReportOutlines outlines) : ActPage
{
    const int PageSize = 50, Most = 200;

    protected override string Permission => SelfEvaluationAccess.See;

    [BindProperty]
    public OpenEvaluation Input { get; set; } = new();

    [BindProperty]
    public OrderEvaluations Order { get; set; } = new();

    public Page<EvaluationSummary> Found { get; private set; } = null!;

    public IEnumerable<SelectListItem> Years { get; private set; } = [];

    public IEnumerable<SelectListItem> Schemes { get; private set; } = [];

    public IEnumerable<SelectListItem> Projects { get; private set; } = [];

    public IEnumerable<SelectListItem> Outlines => outlines.All.Where(o => o.Code is not (ReportOutline.Usual or ReportOutline.OfProject)).Select(o => new SelectListItem(o.Name, o.Code));

    public bool MayOpen => Caller.May(SelfEvaluationAccess.Fill) && Caller.UnitId is not null;

    public bool MayOrder => Caller.May(SelfEvaluationAccess.Schemes) && Caller.UnitId is not null;

    protected override async Task ShowAsync()
    {
        Found = await EvaluationSummary.PageAsync(Db, Caller, null, Request.Query["after"], PageSize);
        if (!MayOpen) return;
        Years = (await Db.EvaluationYears.AsNoTracking().OrderByDescending(y => y.Year).Take(PageSize).ToListAsync()).Select(y => new SelectListItem($"{y.Year} 年（{y.Notice}，{Format.Date(y.DueOn)} 前）", $"{y.Year}"));
        Schemes = (await Db.Schemes.AsNoTracking().Where(s => s.PublishedAt != null).OrderByDescending(s => s.Year).ThenBy(s => s.Code).Take(Most).Select(s => new { s.Id, s.Name }).ToListAsync()).Select(s => new SelectListItem(s.Name, s.Id.ToString()));
        Projects = (await Db.BudgetProjects.AsNoTracking().Where(p => p.UnitId == Caller.UnitId).OrderByDescending(p => p.Id).Take(Most).ToListAsync()).Select(p => new SelectListItem(p.Name, p.Id.ToString()));
    }

    public Task<IActionResult> OnPostAsync()
    {
        Only(nameof(Input));
        return Do(Input, id =>
        {
            flash.Say("自评已开始。先填总体目标，再看还缺什么。");
            return LocalRedirect($"/self-evaluations/{id}");
        });
    }

    public Task<IActionResult> OnPostOrderAsync()
    {
        Only(nameof(Order));
        return Do(Order, year =>
        {
            flash.Say($"{year} 年的自评已布置。");
            return LocalRedirect("/self-evaluations");
        }, nameof(Order));
    }
}
