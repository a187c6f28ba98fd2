using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Commitments;

/// <summary>Reads the journal of a commitment (流程记录), the newest first, thirty at a time.</summary>
public sealed class CommitmentJournal(CountyDb db)
{
    public const int PageSize = 30;

    /// <param name="Before">The number before which the next page begins; null on the last.</param>
    public sealed record Page(IReadOnlyList<JournalEntry> Entries, int? Before)
    {
        public IReadOnlyList<JournalLine> Lines => [.. Entries.Select(e => new JournalLine(e.At, $"{e.ByName}：{e.Summary}", e.ById == Caller.SystemId))];
    }

    /// <summary>Empty when there is no such commitment or it is not visible.</summary>
    public async Task<Page> PageAsync(Guid id, Caller caller, int? before, int size = PageSize)
    {
        await db.EnterAsync();
        var visible = db.Commitments.VisibleTo(caller);
        var from = before ?? int.MaxValue;
        var entries = await db.Set<JournalEntry>().AsNoTracking()
            .Where(e => e.ChainId == id && e.Seq < from && visible.Any(c => c.Id == id))
            .OrderByDescending(e => e.Seq).Take(size + 1).ToListAsync();
        return new(entries[..Math.Min(size, entries.Count)], entries.Count > size ? entries[size - 1].Seq : null);
    }
}
