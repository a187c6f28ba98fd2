using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Documents.Writing;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Files;

namespace Zhengtong.Features.SelfEvaluation;

public enum ReportFileKind { Docx, Pdf, Xlsx }

/// <summary>A file of a published report (公开的文件), kept by its content.</summary>
public sealed class PublishedFile
{
    public Guid EvaluationId { get; init; }

    public ReportFileKind Kind { get; init; }

    /// <summary>SM3 of its bytes: its name in the <see cref="FileStore"/>, and how a file is known again.</summary>
    public required string Name { get; init; }

    public DateTimeOffset MadeAt { get; init; }
}

/// <summary>The address of a figure of a public report (数字的网址).</summary>
static class FigureAddress
{
    const string Mark = "/figures?of=";

    public static string Of(string county, Guid evaluation, string key) => $"{county}/evaluations/{evaluation}{Mark}{Uri.EscapeDataString(key)}";

    /// <returns>Null when it leads elsewhere.</returns>
    public static string? KeyOf(string address) => address.IndexOf(Mark, StringComparison.Ordinal) is var at and > 0 ? Uri.UnescapeDataString(address[(at + Mark.Length)..]) : null;
}

/// <summary>Makes the files of a report (报告文件): docx with its manifest, workbook of its forms, PDF.</summary>
public sealed class ReportFiles(CountyDb db, AppSettings settings, FileStore files, PdfConverter converter, ReportVerification verification)
{
    /// <summary>The report as a document: words, figures that lead to their evidence, the forms as annexes, the manifest of all that is printed.</summary>
    public async Task<LetterDocument> DocumentAsync(Evaluation evaluation, ShownReport shown)
    {
        var (address, printed) = (settings.AddressOf(db.County), new HashSet<string>());
        string? Link(string key)
        {
            if (shown.Report.Figure(shown.View.FigureKey(key)) is not { } figure) return null;
            printed.Add(figure.Key);
            return FigureAddress.Of(address, evaluation.Id, figure.Key);
        }

        List<LetterBlock> blocks = [.. new ReportBlocks(shown.Report, shown.View, Link).Build(), new LetterSignature(shown.View.Unit, Platform.Web.Format.LongDate(shown.View.At.ChinaDate()).Replace(" ", "", StringComparison.Ordinal)), .. EvaluationForms.Of(shown.View, Link), .. shown.Projects.SelectMany(p => EvaluationForms.Of(p, _ => null))];
        var frozen = await verification.FrozenAsync(evaluation);
        var manifest = new ReportManifest(db.County.Code, evaluation.Id, evaluation.Commitment.Number, shown.View.Unit, evaluation.Year, evaluation.Versions.Count, shown.View.At,
            [.. shown.Report.Figures.Where(f => printed.Contains(f.Key)).Select(f => ManifestFigure.Of(f, frozen))]);
        return new LetterDocument("self-evaluation-report", 1, shown.Report.Title, LetterLayout.Report, blocks, null) { Manifest = manifest.ToJson() };
    }

    /// <summary>Keeps docx and workbook of what becomes public.</summary>
    public async Task KeepAsync(Evaluation evaluation, ShownReport shown, LetterDocument document, DateTimeOffset at)
    {
        await AddAsync(evaluation.Id, ReportFileKind.Docx, Docx(document), at);
        await AddAsync(evaluation.Id, ReportFileKind.Xlsx, await XlsxAsync(shown, at), at);
    }

    public static byte[] Docx(LetterDocument document)
    {
        using var file = new MemoryStream();
        document.WriteDocx(file);
        return file.ToArray();
    }

    static async Task<byte[]> XlsxAsync(ShownReport shown, DateTimeOffset at)
    {
        using var file = new MemoryStream();
        await Workbook.WriteAsync(file, new ExportNotes(shown.Report.Title, shown.View.Unit, at, "公开绩效自评", "附表"), [.. shown.Projects.Prepend(shown.View).SelectMany(EvaluationWorkbook.Of)]);
        return file.ToArray();
    }

    async Task AddAsync(Guid evaluation, ReportFileKind kind, byte[] content, DateTimeOffset at) =>
        db.Add(new PublishedFile { EvaluationId = evaluation, Kind = kind, Name = await files.KeepAsync(db.County, content), MadeAt = at });

    /// <summary>Prints one published report that has no PDF yet.</summary>
    /// <returns>Whether there may be another one.</returns>
    public async Task<bool> PrintNextAsync(DateTimeOffset at, CancellationToken ct)
    {
        if (!converter.IsAvailable) return false;
        await db.EnterAsync(ct);
        var kept = db.PublishedFiles.AsNoTracking();
        var next = await kept.Where(f => f.Kind == ReportFileKind.Docx && !kept.Any(p => p.EvaluationId == f.EvaluationId && p.Kind == ReportFileKind.Pdf)).OrderBy(f => f.MadeAt).FirstOrDefaultAsync(ct);
        if (next is null) return false;
        // Printing takes seconds: no transaction is held meanwhile.
        await db.AbandonAsync();
        var pdf = await converter.ConvertAsync(await files.ReadAsync(db.County, next.Name, ct), ct);
        await db.EnterAsync(ct);
        await AddAsync(next.EvaluationId, ReportFileKind.Pdf, pdf, at);
        await db.SaveChangesAsync(ct);
        await db.LeaveAsync(ct);
        return true;
    }

    public async Task<byte[]?> ReadAsync(Guid evaluation, ReportFileKind kind, CancellationToken ct)
    {
        await db.EnterAsync(ct);
        var name = await db.PublishedFiles.AsNoTracking().Where(f => f.EvaluationId == evaluation && f.Kind == kind).Select(f => f.Name).FirstOrDefaultAsync(ct);
        return name is null ? null : await files.ReadAsync(db.County, name, ct);
    }
}
