using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Files;

namespace Zhengtong.Features.Paperwork;

/// <summary>The files of a document: docx made anew each time, always the same; PDF made once, when first asked for, and kept.</summary>
public sealed class DocumentFiles(CountyDb db, FileStore files, PdfPress press)
{
    public async Task<byte[]> DocxAsync(Document document)
    {
        await db.EnterAsync();
        var letter = await db.LetterAsync(document);
        using var file = new MemoryStream();
        letter.WriteDocx(file);
        return file.ToArray();
    }

    public async Task<byte[]> PdfAsync(Document document, CancellationToken ct)
    {
        if (document.Pdf is { } kept)
            return await files.ReadAsync(db.County, kept, ct);
        var docx = await DocxAsync(document);
        // Printing takes seconds: no transaction is held meanwhile.
        await db.AbandonAsync();
        var pdf = await press.PrintAsync(docx, ct);
        var name = await files.KeepAsync(db.County, pdf, ct);
        await db.EnterAsync(ct);
        await db.Documents.Where(d => d.Id == document.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.Pdf, name), ct);
        await db.LeaveAsync(ct);
        return pdf;
    }
}
