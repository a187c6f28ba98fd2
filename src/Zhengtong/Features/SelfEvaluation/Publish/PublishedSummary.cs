using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>One published evaluation in the public's list.</summary>
public sealed record PublishedSummary(Guid Id, string Title, int Year, DateTimeOffset PublishedAt)
{
    public static async Task<Page<PublishedSummary>> PageAsync(CountyDb db, string? after, int rows)
    {
        var found = db.Evaluations.AsNoTracking().Where(e => e.PublishedAt != null);
        if (Cursor.Read(after, 2) is [var at, var id] && Cursor.Instant(at) is { } last && Guid.TryParse(id, out var lastId))
            found = found.Where(e => e.PublishedAt < last || (e.PublishedAt == last && e.Id.CompareTo(lastId) < 0));
        var read = await found.OrderByDescending(e => e.PublishedAt).ThenByDescending(e => e.Id).Take(rows + 1)
            .Select(e => new PublishedSummary(e.Id, e.Commitment.Title, e.Year, e.PublishedAt!.Value)).ToListAsync();
        return Page<PublishedSummary>.Of(read, rows, e => Cursor.Write(e.PublishedAt, e.Id));
    }
}
