using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Paperwork;

/// <summary>A document as the API gives it (文书).</summary>
/// <param name="Kind">Code of its template: licence, correction-notice …</param>
/// <param name="Verify">Where anybody checks it; its QR code holds this.</param>
/// <param name="Pdf">Where it is fetched.</param>
/// <param name="Docx">Where it is fetched.</param>
public sealed record DocumentItem(
    Guid Id, string Kind, string Title, string Number, string Unit, DateTimeOffset IssuedAt, bool IsWithdrawn, string Code, string Verify, string Pdf, string Docx)
{
    /// <summary>The documents of a commitment that the caller may read, in the order they were issued.</summary>
    public static async Task<IReadOnlyList<DocumentItem>> OfAsync(CountyDb db, Guid commitment, Caller caller) =>
        [.. (await ListedDocument.OfAsync(db, commitment, caller)).Select(d =>
            new DocumentItem(d.Id, d.Kind, d.Title, d.Number, d.UnitName, d.IssuedAt, d.IsWithdrawn, d.Code, $"{d.VerifyAt}/{d.Code}", $"/api/v1/documents/{d.Id}/pdf", $"/api/v1/documents/{d.Id}/docx"))];
}
