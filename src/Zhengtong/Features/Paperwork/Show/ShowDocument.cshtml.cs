using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Writing;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Paperwork;

/// <summary>A document of a commitment that the caller sees.</summary>
public abstract class DocumentPage : ActPage
{
    protected override string Permission => PaperworkAccess.Read;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Document Document { get; private set; } = null!;

    protected override async Task ShowAsync() =>
        Document = await Db.DocumentsFor(Caller).AsNoTracking().FirstOrDefaultAsync(d => d.Id == Id) ?? throw Refusal.NotFound("这份文书");
}

/// <summary>The document on the screen and for the printer (打印).</summary>
public sealed class ShowDocumentPage : DocumentPage
{
    /// <summary>HTML, every value escaped.</summary>
    public string Letter { get; private set; } = "";

    public bool MayWithdraw => !Document.IsWithdrawn && Caller.May(PaperworkAccess.Withdraw) && Caller.UnitId == Document.UnitId;

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Letter = (await Db.LetterAsync(Document)).ToHtml();
    }
}

/// <summary>The document as a file: <c>/documents/{id}/pdf</c>, <c>/documents/{id}/docx</c>.</summary>
public sealed class DownloadDocumentPage(DocumentFiles files) : DocumentPage
{
    [BindProperty(SupportsGet = true)]
    public string Form { get; set; } = "";

    public override async Task<IActionResult> OnGetAsync()
    {
        await ShowAsync();
        var name = $"{Document.Title}（{Document.Number}）.{Form}";
        return Form == "pdf"
            ? File(await files.PdfAsync(Document, HttpContext.RequestAborted), "application/pdf", name)
            : File(await files.DocxAsync(Document), LetterDocument.DocxContentType, name);
    }
}
