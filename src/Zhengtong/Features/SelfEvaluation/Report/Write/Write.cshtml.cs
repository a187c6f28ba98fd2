using Microsoft.AspNetCore.Mvc.Rendering;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Writes a section of the report; figures stand in brackets, numbered as in the list below (写报告).</summary>
public sealed class WritePage(Flash flash, EvaluationReader reader, EvaluationReports reports, ReportOutlines outlines) : TenantActPage<ShownEvaluation, WritePassage, EvaluationResult>(flash)
{
    protected override TenantDoor<ShownEvaluation> Way => EvaluationDoor.All.To(typeof(WritePassage));

    protected override CommitmentKind Kind => EvaluationLife.Kind;

    protected override string Next => $"/self-evaluations/{Id}/report#{Input.Section}";

    public IEnumerable<SelectListItem> Sections { get; private set; } = [];

    /// <summary>What the unit is asked to write here.</summary>
    public string? Prompt { get; private set; }

    /// <summary>The figures that can be put in: how they are written, what they are, what they say now.</summary>
    public IReadOnlyList<(string Handle, string Name, string Text)> Figures { get; private set; } = [];

    protected override async Task<ShownEvaluation> ReadAsync()
    {
        var shown = await reader.ReadAsync(Id, Caller);
        var outline = outlines.Of(shown.Evaluation);
        var report = await reports.OfAsync(shown.Evaluation, shown.View);
        if (Input.Section.Length == 0) Input.Section = Request.Query["section"].ToString() is { Length: > 0 } named ? named : outline.Sections.First(s => s.Prompt is not null).Code;
        Sections = outline.Sections.Select(s => new SelectListItem(s.Title + (s.Prompt is null ? "" : "（要写）"), s.Code));
        Prompt = outline.Section(Input.Section)?.Prompt;
        var handles = ReportHandles.Of(outline, shown.Evaluation);
        Figures = [.. handles.Index().Select(h => (Handle: $"[@{h.Index + 1}]", Figure: report.Figure(h.Item.Split(',')[0]))).Where(h => h.Figure?.Text is not null).Select(h => (h.Handle, h.Figure!.Name, h.Figure.Text!)).DistinctBy(h => h.Name)];
        Input.Text ??= Written(shown, outline, handles, report);
        return shown;
    }

    string Written(ShownEvaluation shown, ReportOutline outline, List<string> handles, EvaluationReport report)
    {
        var text = shown.Evaluation.Passages.Find(p => p.Section == Input.Section)?.Text ?? string.Join('\n', (outline.Section(Input.Section)?.Text ?? "").Split('\n').Where(l => !l.StartsWith('@')));
        return ReportText.ToForm(text.Replace("{{unit}}", shown.View.Unit, StringComparison.Ordinal).Replace("{{year}}", $"{shown.View.Year}", StringComparison.Ordinal), handles, key => report.Figure(key)?.Text);
    }
}
