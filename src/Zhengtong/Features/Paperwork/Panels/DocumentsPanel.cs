using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Paperwork;

/// <summary>One document in a list.</summary>
/// <param name="Kind">Code of its template: licence, correction-notice …</param>
public sealed record ListedDocument(Guid Id, string Kind, string Title, string Number, string UnitName, string Code, string VerifyAt, DateTimeOffset IssuedAt, bool IsWithdrawn)
{
    /// <summary>The documents of a commitment that the caller may read, in the order they were issued.</summary>
    public static async Task<IReadOnlyList<ListedDocument>> OfAsync(CountyDb db, Guid commitment, Caller caller) =>
        await db.DocumentsFor(caller).Where(d => d.CommitmentId == commitment).OrderBy(d => d.IssuedAt).ThenBy(d => d.Id)
            .Select(d => new ListedDocument(d.Id, d.TemplateCode, d.Title, d.Number, d.UnitName, d.Code, d.VerifyAt, d.IssuedAt, d.State == DocumentState.Withdrawn)).ToListAsync();
}

/// <summary>The documents beside a commitment, with their files; on the receipt their numbers alone.</summary>
sealed class DocumentsPanel(PanelPlace place) : ICommitmentPanel
{
    public PanelPlace Place => place;

    public async Task<PanelView?> ShowAsync(CountyDb db, Guid commitment, Caller caller) =>
        caller.May(PaperworkAccess.Read) && await ListedDocument.OfAsync(db, commitment, caller) is { Count: > 0 } documents
            ? new($"/Features/Paperwork/Panels/{(place == PanelPlace.Side ? "_Documents" : "_Handed")}.cshtml", documents) : null;
}
