using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>The schemes that are there (指标体系).</summary>
public sealed class SchemeListPage(Flash flash) : ActPage
{
    const int Most = 200;

    protected override string Permission => SelfEvaluationAccess.See;

    [BindProperty]
    public MakeScheme Input { get; set; } = new();

    public IReadOnlyList<EvaluationScheme> Schemes { get; private set; } = [];

    public bool MayMake => Caller.May(SelfEvaluationAccess.Schemes);

    public IEnumerable<SelectListItem> Choice => Schemes.Select(s => new SelectListItem(s.Name, s.Id.ToString()));

    protected override async Task ShowAsync() => Schemes = await Db.Schemes.AsNoTracking().OrderByDescending(s => s.Year).ThenBy(s => s.Code).Take(Most).ToListAsync();

    public Task<IActionResult> OnPostAsync() => Do(Input, id =>
    {
        flash.Say("已做好一套，请核对每个指标的分值，再发布。");
        return LocalRedirect($"/self-evaluations/schemes/{id}");
    });
}
