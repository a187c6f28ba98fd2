using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>A draft in a list of one's own.</summary>
/// <param name="Applicant">Persons masked.</param>
public sealed record DraftRow(Guid Id, string Matter, string Applicant, DateTimeOffset ChangedAt)
{
    /// <summary>One page, the last changed first.</summary>
    public static async Task<Page<DraftRow>> PageAsync(CountyDb db, Caller owner, string? after, int rows)
    {
        var drafts = db.Drafts.AsNoTracking().Where(d => d.OwnerId == owner.Id);
        if (Cursor.Read(after, 2) is [var atText, var idText] && Cursor.Instant(atText) is { } at && Guid.TryParse(idText, out var id))
            drafts = drafts.Where(d => d.ChangedAt < at || (d.ChangedAt == at && d.Id.CompareTo(id) > 0));
        var read = await (from d in drafts
                          join p in db.Parties on d.ApplicantId equals p.Id
                          join m in db.Set<Catalogue.Matter>() on d.MatterCode equals m.Code
                          orderby d.ChangedAt descending, d.Id
                          select new { d.Id, m.Title, p, d.ChangedAt }).Take(rows + 1).ToListAsync();
        return Page<DraftRow>.Of([.. read.Select(d => new DraftRow(d.Id, d.Title, d.p.Label, d.ChangedAt))], rows, d => Cursor.Write(d.ChangedAt, d.Id));
    }
}
