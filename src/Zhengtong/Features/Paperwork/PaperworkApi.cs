using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Paperwork;

/// <summary>Documents in the API.</summary>
static class PaperworkApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/commitments/{id:guid}/documents", ListAsync).WithName("ListDocuments").WithSummary("一件的文书").Produces<IReadOnlyList<ListedDocument>>();
        api.MapGet("/documents/{id:guid}/{form:regex(^(pdf|docx)$)}", FileAsync).WithName("ReadDocument").WithSummary("文书的文件")
            .Produces(200, contentType: "application/pdf", additionalContentTypes: LetterDocument.DocxContentType);
        api.MapAct<WithdrawDocument, Guid>("/documents/{id:guid}/withdraw");
    }

    static async Task<IResult> ListAsync(Guid id, HttpContext http, CountyDb db)
    {
        http.Caller.Demand(PaperworkAccess.Read);
        if (!await db.Commitments.VisibleTo(http.Caller).AnyAsync(c => c.Id == id)) throw Refusal.NotFound("这一件");
        return Results.Json(await ListedDocument.OfAsync(db, id, http.Caller), Json.Options);
    }

    static async Task<IResult> FileAsync(Guid id, string form, HttpContext http, CountyDb db, DocumentFiles files)
    {
        http.Caller.Demand(PaperworkAccess.Read);
        var document = await db.DocumentsFor(http.Caller).AsNoTracking().FirstOrDefaultAsync(d => d.Id == id) ?? throw Refusal.NotFound("这份文书");
        return form == "pdf"
            ? Results.File(await files.PdfAsync(document, http.RequestAborted), "application/pdf")
            : Results.File(await files.DocxAsync(document), LetterDocument.DocxContentType);
    }
}
