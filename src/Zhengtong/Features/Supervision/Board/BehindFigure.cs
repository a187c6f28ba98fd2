using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Supervision;

/// <summary>The commitments behind a figure of the board, page by page: what is due first when cards are ahead, otherwise the newest first.</summary>
public sealed class BehindFigure(BoardSets sets, Finder finder)
{
    public static bool IsAhead(BoardSet set) => BoardSets.Ahead.Contains(set);

    public async Task<Page<FoundRow>> PageAsync(Caller caller, BoardSet set, BoardFilter filter, string? after, int rows)
    {
        List<FoundRow> found = [];
        await foreach (var row in finder.ReadAsync(Ordered(await sets.OfAsync(caller, set, filter), IsAhead(set), after).Take(rows + 1)))
            found.Add(row);
        return Page<FoundRow>.Of(found, rows, r => Cursor.Write(IsAhead(set) ? r.DueAt!.Value : r.OpenedAt, r.Id));
    }

    static IQueryable<Commitment> Ordered(IQueryable<Commitment> all, bool ahead, string? after)
    {
        var place = Cursor.Read(after, 2) is [var atText, var idText] && Cursor.Instant(atText) is { } at && Guid.TryParse(idText, out var id) ? (at, id) : ((DateTimeOffset At, Guid Id)?)null;
        if (ahead)
        {
            if (place is var (due, last)) all = all.Where(c => c.DueAt > due || (c.DueAt == due && c.Id.CompareTo(last) > 0));
            return all.OrderBy(c => c.DueAt).ThenBy(c => c.Id);
        }
        if (place is var (opened, oldest)) all = all.Where(c => c.OpenedAt < opened || (c.OpenedAt == opened && c.Id.CompareTo(oldest) < 0));
        return all.OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id);
    }
}
