using Microsoft.AspNetCore.Mvc;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Metrics;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>The report while it is made (自评报告): every figure with its evidence, what the check finds, what is still to be written.</summary>
public sealed class ReadReportPage(EvaluationReader reader, EvaluationLibrary library, ReportFiles files) : ActPage
{
    protected override string Permission => SelfEvaluationAccess.See;

    [FromRoute]
    public Guid Id { get; set; }

    public ShownEvaluation Shown { get; private set; } = null!;

    public ReportReading Reading { get; private set; } = null!;

    /// <summary>What the check of published reports finds in it.</summary>
    public IReadOnlyList<Reckoning.Finding> Findings { get; private set; } = [];

    LetterDocument document = null!;

    protected override async Task ShowAsync()
    {
        Shown = await reader.ReadAsync(Id, Caller);
        var report = await library.ShowAsync(Shown.Evaluation);
        document = await files.DocumentAsync(Shown.Evaluation, report);
        Findings = ReportGate.Check(document);
        var fills = EvaluationDoor.All.Open(Shown, Caller).Acts.Any(a => a.Path.EndsWith("/write", StringComparison.Ordinal));
        Reading = new(report, Evidence) { Write = section => fills ? $"/self-evaluations/{Id}/write?section={section.Code}" : null };
    }

    string? Evidence(ReportFigure figure) => figure.Reference is not { } reference || !Caller.May(MetricsAccess.See) ? null
        : ShowEvaluationPage.Evidence(figure.Source) + (reference.Part is { } part ? $"&part={Uri.EscapeDataString(part)}" : "");

    /// <summary>As a Word file (下载).</summary>
    public async Task<IActionResult> OnGetDocxAsync()
    {
        await ShowAsync();
        return File(ReportFiles.Docx(document), LetterDocument.DocxContentType, document.Name + ".docx");
    }
}
