using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Metrics;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>One scheme: its tree, and while it is a draft the forms to settle and publish it.</summary>
public sealed class ShowSchemePage(MetricRegistry metrics, Flash flash) : ActPage
{
    protected override string Permission => SelfEvaluationAccess.See;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ReviseIndicator Input { get; set; } = new();

    public EvaluationScheme Scheme { get; private set; } = null!;

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public bool MayRevise => Caller.May(SelfEvaluationAccess.Schemes) && !Scheme.IsPublished;

    public IEnumerable<SelectListItem> Choice => Scheme.Indicators.Select(i => new SelectListItem($"{i.Name}（{i.Weight:0.##} 分）", i.Code));

    public int Level(Indicator i) => i.Parent is { } parent && Scheme.Indicators.FirstOrDefault(p => p.Code == parent) is { } above && above != i ? 1 + (above.Parent is null ? 1 : 2) : 1;

    /// <summary>Where its figure comes from, in words.</summary>
    public string Origin(Indicator i) => i.Tie switch
    {
        MetricTie tie => $"指标库：{metrics.Find(tie.Metric)?.Name}{(tie.OfUnit ? "（本单位）" : "（全县）")}",
        ProjectTie => "预算账：项目执行数 ÷ 全年预算数",
        ChecklistTie list => $"要点：{string.Join("、", list.Points.Select(p => $"{p.Name} {p.Points:0.##}"))}",
        AttestedTie => "单位填报，附佐证",
        _ => i.Open ? "可以由单位加指标" : "",
    };

    protected override async Task ShowAsync()
    {
        ViewData["Wide"] = true;
        Scheme = await Db.Schemes.AsNoTracking().FirstOrDefaultAsync(s => s.Id == Id) ?? throw Refusal.NotFound("这套指标体系");
        Problems = SchemeCheck.Problems(Scheme.Indicators, code => metrics.Find(code) is not null);
    }

    public Task<IActionResult> OnPostAsync()
    {
        Input.Id = Id;
        return Do(Input, _ => Said("已改。"));
    }

    public Task<IActionResult> OnPostPublishAsync()
    {
        ModelState.Clear();
        return Do(new PublishScheme { Id = Id }, _ => Said("已发布，单位可以用它自评。"));
    }

    LocalRedirectResult Said(string what)
    {
        flash.Say(what);
        return LocalRedirect($"/self-evaluations/schemes/{Id}");
    }
}
