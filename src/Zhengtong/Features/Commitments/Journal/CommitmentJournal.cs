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

    /// <summary>The longest page that is given.</summary>
    const int MostRows = 100;

    static readonly Func<CountyDb, Guid, int, Caller, Task<List<JournalEntry>>> Entries = CompiledQuery.Many((CountyDb db, Guid id, int from, Sight sight) => db.Set<JournalEntry>().AsNoTracking()
        .Where(e => e.ChainId == id && e.Seq < from && db.Set<Commitment>().Any(c => c.Id == id && Visibility.IsSeen(c, sight)))
        .OrderByDescending(e => e.Seq).Take(MostRows + 1));

    /// <param name="Before">The number before which the next page begins; null on the last.</param>
    public sealed record Page(IReadOnlyList<JournalEntry> Entries, int? Before)
    {
        public IReadOnlyList<JournalLine> Lines => [.. Entries.Select(e => new JournalLine(e.At, $"{e.ByName}：{e.Summary}", e.ById == Caller.SystemId))];
    }

    /// <summary>Empty when there is no such commitment or it is not visible.</summary>
    public async Task<Page> PageAsync(Guid id, Caller caller, int? before, int size = PageSize)
    {
        await db.EnterAsync();
        var entries = await Entries(db, id, before ?? int.MaxValue, caller);
        return new(entries[..Math.Min(size, entries.Count)], entries.Count > size ? entries[size - 1].Seq : null);
    }
}
