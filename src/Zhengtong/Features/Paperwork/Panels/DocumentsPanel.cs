using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Paperwork;

/// <summary>One document in a list.</summary>
/// <param name="Kind">Code of its template: licence, correction-notice …</param>
public sealed record ListedDocument(Guid Id, string Kind, string Title, string Number, string UnitName, string Code, string VerifyAt, DateTimeOffset IssuedAt, bool IsWithdrawn)
{
    static readonly Func<CountyDb, Guid, bool, Caller, Task<List<ListedDocument>>> Listed = CompiledQuery.Many((CountyDb db, Guid commitment, bool inside, Sight sight) => db.Set<Document>()
        .Where(d => d.CommitmentId == commitment && (inside || !d.Internal) && db.Set<Commitment>().Any(c => c.Id == commitment && Visibility.IsSeen(c, sight))).OrderBy(d => d.IssuedAt).ThenBy(d => d.Id)
        .Select(d => new ListedDocument(d.Id, d.TemplateCode, d.Title, d.Number, d.UnitName, d.Code, d.VerifyAt, d.IssuedAt, d.State == DocumentState.Withdrawn)));

    /// <summary>The documents of a commitment that the caller may read, in the order they were issued.</summary>
    public static async Task<IReadOnlyList<ListedDocument>> OfAsync(CountyDb db, Guid commitment, Caller caller) =>
        await Listed(db, commitment, PaperworkData.Inside(caller), caller);
}

/// <summary>The documents beside a commitment, with their files; on the receipt their numbers alone.</summary>
sealed class DocumentsPanel(PanelPlace place) : ICommitmentPanel
{
    public PanelPlace Place => place;

    public async Task<PanelView?> ShowAsync(CountyDb db, Guid commitment, Caller caller) =>
        caller.May(PaperworkAccess.Read) && await ListedDocument.OfAsync(db, commitment, caller) is { Count: > 0 } documents
            ? new($"/Features/Paperwork/Panels/{(place == PanelPlace.Side ? "_Documents" : "_Handed")}.cshtml", documents) : null;
}
