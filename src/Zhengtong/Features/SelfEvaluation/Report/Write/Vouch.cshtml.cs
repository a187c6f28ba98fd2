using Microsoft.AspNetCore.Mvc.Rendering;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Says where a figure comes from that was typed into the report (写数字的出处).</summary>
public sealed class VouchPage(Flash flash, EvaluationReader reader, ReportOutlines outlines) : TenantActPage<ShownEvaluation, VouchFigure, EvaluationResult>(flash)
{
    protected override TenantDoor<ShownEvaluation> Way => EvaluationDoor.All.To(typeof(VouchFigure));

    protected override CommitmentKind Kind => EvaluationLife.Kind;

    protected override string Next => $"/self-evaluations/{Id}/report#{Input.Section}";

    public IEnumerable<SelectListItem> Sections { get; private set; } = [];

    public IEnumerable<SelectListItem> Unproven { get; private set; } = [];

    protected override async Task<ShownEvaluation> ReadAsync()
    {
        var shown = await reader.ReadAsync(Id, Caller);
        if (Input.Section.Length == 0) (Input.Section, Input.Figure) = (Request.Query["section"].ToString(), Request.Query["figure"].ToString());
        var typed = shown.Evaluation.Passages.Where(p => ReportText.TypedIn(p.Text).Any()).ToList();
        Sections = typed.Select(p => new SelectListItem(outlines.Of(shown.Evaluation).Section(p.Section)?.Title ?? p.Section, p.Section));
        Unproven = typed.Where(p => Input.Section.Length == 0 || p.Section == Input.Section).SelectMany(p => ReportText.TypedIn(p.Text)).Distinct().Select(t => new SelectListItem(t, t));
        return shown;
    }
}
