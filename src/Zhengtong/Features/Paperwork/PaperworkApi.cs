using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Paperwork;

/// <summary>Documents in the API.</summary>
static class PaperworkApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapRead<DocumentItem[]>("/commitments/{id:guid}/documents", [PaperworkAccess.Read], "ListDocuments", "一件的文书", ListAsync);
        api.MapRead<byte[]>("/documents/{id:guid}/{form:regex(^(pdf|docx)$)}", [PaperworkAccess.Read], "ReadDocument", "文书的文件", FileAsync)
            .Produces<byte[]>(200, "application/pdf", LetterDocument.DocxContentType);
        api.MapRead<VerifiedDocument>("/verify/{code}", [Permission.Anyone], "VerifyDocument", "文书核验", VerifyAsync);
        api.MapAct<WithdrawDocument, Guid>("/documents/{id:guid}/withdraw");
    }

    static async Task<IResult> ListAsync(Guid id, HttpContext http, CountyDb db)
    {
        if (!await db.Commitments.VisibleTo(http.Caller).AnyAsync(c => c.Id == id)) throw Refusal.NotFound("这一件");
        return Results.Json(await DocumentItem.OfAsync(db, id, http.Caller), Json.Options);
    }

    static async Task<IResult> VerifyAsync(string code, string? number, HttpContext http, Verification verification) =>
        Results.Json(await verification.FindAsync(code, number, http) ?? throw Refusal.NotFound("用这个核验码的文书"), Json.Options);

    static async Task<IResult> FileAsync(Guid id, string form, HttpContext http, CountyDb db, DocumentFiles files)
    {
        var document = await db.DocumentsFor(http.Caller).AsNoTracking().FirstOrDefaultAsync(d => d.Id == id) ?? throw Refusal.NotFound("这份文书");
        return form == "pdf"
            ? Results.File(await files.PdfAsync(document, http.RequestAborted), "application/pdf")
            : Results.File(await files.DocxAsync(document), LetterDocument.DocxContentType);
    }
}
