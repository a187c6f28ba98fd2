using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Writing;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>The evaluations that are public (绩效自评公开).</summary>
public sealed class PublicListPage : ActPage
{
    const int PageSize = 50;

    protected override string Permission => Platform.Access.Permission.Anyone;

    public Page<PublishedSummary> Found { get; private set; } = new([], null);

    protected override async Task ShowAsync() => Found = await PublishedSummary.PageAsync(Db, Request.Query["after"], PageSize);
}

/// <summary>A report for whoever wants to read it (公开的自评报告): every figure opens its evidence, compared with the records every day.</summary>
public sealed class PublicEvaluationPage(EvaluationLibrary library) : ActPage
{
    protected override string Permission => Platform.Access.Permission.Anyone;

    [FromRoute]
    public Guid Id { get; set; }

    public Evaluation Evaluation { get; private set; } = null!;

    public ReportReading Reading { get; private set; } = null!;

    public IReadOnlyList<ReportFileKind> Files { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        Evaluation = await library.PublishedAsync(Id) ?? throw Refusal.NotFound("这份公开的自评");
        var shown = await library.ShowAsync(Evaluation);
        Files = await Db.PublishedFiles.AsNoTracking().Where(f => f.EvaluationId == Id).OrderBy(f => f.Kind).Select(f => f.Kind).ToListAsync();
        var comparison = await Db.ReportComparisons.AsNoTracking().FirstOrDefaultAsync(c => c.EvaluationId == Id);
        Reading = new(shown, f => f.Reference is null ? null : $"/evaluations/{Id}/figures?of={Uri.EscapeDataString(f.Key)}") { Comparison = comparison };
    }

    /// <summary>How the figures compare, in one sentence.</summary>
    public string Compared => Reading.Comparison is not { } comparison ? "每天和记录核对一次，今天的还没有做。"
        : $"{Platform.Web.Format.Instant(comparison.ComparedAt)} 核对：{string.Join("，", Reading.Figures.Select(f => comparison.Of(f.Figure)).OfType<ComparedFigure>().CountBy(f => f.Standing).OrderBy(c => c.Key).Select(c => $"{Platform.Web.Choices.Name(c.Key)} {c.Value} 个"))}。";
}

/// <summary>A file of a public report (下载公开的报告), as it was kept when it became public.</summary>
public sealed class PublicFilePage(EvaluationLibrary library, ReportFiles files) : ActPage
{
    static readonly Dictionary<ReportFileKind, string> types = new()
    {
        [ReportFileKind.Docx] = LetterDocument.DocxContentType,
        [ReportFileKind.Pdf] = "application/pdf",
        [ReportFileKind.Xlsx] = Workbook.ContentType,
    };

    protected override string Permission => Platform.Access.Permission.Anyone;

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public string Kind { get; set; } = "";

    public override async Task<IActionResult> OnGetAsync()
    {
        var kind = Enum.TryParse<ReportFileKind>(Kind, ignoreCase: true, out var known) ? known : throw Refusal.NotFound("这个文件");
        var evaluation = await library.PublishedAsync(Id) ?? throw Refusal.NotFound("这份公开的自评");
        var content = await files.ReadAsync(Id, kind, HttpContext.RequestAborted) ?? throw Refusal.NotFound("这个文件");
        return File(content, types[kind], $"{evaluation.Commitment.Title}.{Kind.ToLowerInvariant()}");
    }
}
