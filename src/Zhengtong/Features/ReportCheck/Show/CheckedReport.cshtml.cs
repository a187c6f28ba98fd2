using Microsoft.AspNetCore.Mvc;
using Zhengtong.Documents.Writing;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Reckoning;
using Zhengtong.Reckoning.Rules;

namespace Zhengtong.Features.ReportCheck;

/// <summary>One checked report: its text with the findings marked, and beside it each finding with its arithmetic (核对结果).</summary>
public sealed class CheckedReportPage(CheckedReports reports, TimeProvider time) : ActPage
{
    protected override string Permission => ReportCheckFeature.Use;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Its place in the batch, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty(SupportsGet = true)]
    public Severity? Level { get; set; }

    public ReportBatch Batch { get; private set; } = null!;
    public CheckResult Result { get; private set; } = null!;
    public IReadOnlyList<Finding> Findings { get; private set; } = [];
    public MarkedText Text { get; private set; } = null!;
    public IEnumerable<Finding> Open => Result.Findings.Where(f => f.Verdict == Verdict.Uncheckable);
    public IEnumerable<Finding> Held => Result.Findings.Where(f => f.Verdict == Verdict.Consistent);

    protected override Task ShowAsync()
    {
        var report = Take();
        Text = MarkedText.Of(report.Document!, Findings);
        return Task.CompletedTask;
    }

    public IActionResult OnGetWorkbook()
    {
        Take();
        var sheet = Sheet.Of("核对结果", Findings).Text("程度", FindingWords.Named).Text("种类", f => RuleNames.Of(f.Rule)).Text("规则", f => f.Rule).Number("行", f => f.Line).Text("原文", f => f.Quote)
            .Text("所写", f => f.Stated).Text("应为", f => f.Expected).Text("算式", f => f.Arithmetic).Text("建议", f => f.Suggestion);
        return new WorkbookResult(new("报告核对", Caller.Name, time.GetUtcNow(), "核对绩效自评报告", Result.File), sheet, $"{Path.GetFileNameWithoutExtension(Result.File)}-核对结果.xlsx");
    }

    public IActionResult OnGetLetter()
    {
        Take();
        var content = new MemoryStream();
        FindingsLetter.Of(Result, Findings).WriteDocx(content);
        content.Position = 0;
        return File(content, LetterDocument.DocxContentType, $"{Path.GetFileNameWithoutExtension(Result.File)}-核对结果.docx");
    }

    private UploadedReport Take()
    {
        Batch = reports.Of(Id, Caller.Id);
        if (Number < 1 || Number > Batch.Reports.Count || Batch.Reports[Number - 1] is not { Result: { } result } report)
            throw Refusal.NotFound("这份报告的核对结果");
        Result = result;
        Findings = [.. result.Problems.Where(f => Level is null || f.Severity == Level).OrderBy(f => f.Severity).ThenBy(f => f.Line)];
        return report;
    }
}
