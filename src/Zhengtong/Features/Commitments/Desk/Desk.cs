using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Commitments;

/// <summary>One line of the desk.</summary>
/// <param name="Pooled">Nobody has taken it yet.</param>
public sealed record DeskRow(
    Guid Id, string Number, string Title, string PartyLabel, string? Site, string Kind, string Step, string? Next, string Page, bool Pooled,
    Urgency Urgency, ClockFace Face, DateOnly? Due);

/// <summary>
/// What somebody must do (我的待办): open commitments they hold, of a post they act in, or waiting in their unit's pool
/// for an act their role allows. Only open ones are read, so that its cost does not grow with history.
/// </summary>
public sealed class Desk(CountyDb db, CommitmentKinds kinds, OfficeCalendars calendars, TimeProvider time)
{
    public const int PageSize = 50, MostCounted = Counting.Most;
    const int MostAtOnce = 2 * MostCounted;

    IReadOnlyDictionary<Urgency, int>? counts;

    public Task<Places> PlacesAsync() => Places.OfAsync(db);

    public Task<Staffing> StaffingAsync() => Staffing.OfAsync(db);

    /// <summary>How many there are of each group, each counted up to one more than <see cref="MostCounted"/>.</summary>
    public async Task<IReadOnlyDictionary<Urgency, int>> CountsAsync(Caller caller)
    {
        if (counts is not null) return counts;
        var groups = (await RankedAsync(await MineAsync(caller), "left")).Select(r => r.Urgency);
        var counted = await CountedAsync(groups.Take(MostAtOnce));
        if (counted.Values.Sum() == MostAtOnce) // a desk that large is counted group by group, each up to its limit
            counted = await CountedAsync(Enum.GetValues<Urgency>().Select(u => groups.Where(g => g == u).Take(MostCounted + 1)).Aggregate((all, next) => all.Concat(next)));
        return counts = Enum.GetValues<Urgency>().ToDictionary(u => u, u => counted.GetValueOrDefault(u));
    }

    static Task<Dictionary<Urgency, int>> CountedAsync(IQueryable<Urgency> groups) =>
        groups.GroupBy(u => u).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);

    /// <summary>How many there are, counted up to one more than <see cref="MostCounted"/>.</summary>
    public async Task<int> CountAsync(Caller caller) => counts?.Values.Sum() ?? await (await MineAsync(caller)).Take(MostCounted + 1).CountAsync();

    /// <summary>One page, and the place after which the next begins.</summary>
    public async Task<(IReadOnlyList<DeskRow> Rows, string? Next)> PageAsync(Caller caller, DeskFilter filter, int size = PageSize)
    {
        var ordered = Ordered(await RankedAsync(await FilteredAsync(caller, filter), filter.Order), filter);
        var found = await ordered.Take(size + 1).Select(r => new
        {
            r.It.Id,
            r.It.Number,
            r.It.Title,
            r.It.PartyLabel,
            r.It.SiteId,
            r.It.Kind,
            r.It.State,
            r.It.PersonId,
            r.It.DueAt,
            r.It.Level,
            r.It.Paused,
            r.Urgency,
            r.Rank,
            r.Key,
            r.Due,
        }).ToListAsync();
        var shown = found.Take(size).ToList();
        var ids = shown.Select(r => r.Id).ToList();
        var clocks = (await db.Clocks.AsNoTracking().Include(c => c.Entries).Where(c => ids.Contains(c.CommitmentId)).ToListAsync()).ToLookup(c => c.CommitmentId);
        var (now, calendar, places) = (ChinaClock.Now(time), await calendars.OfAsync(db), await PlacesAsync());
        var rows = shown.Select(r =>
        {
            var label = kinds.Label(r.Kind, r.State);
            return new DeskRow(r.Id, r.Number, r.Title, r.PartyLabel, places.Site(r.SiteId), kinds.NameOf(r.Kind), label.Name, label.Next, kinds[r.Kind].PageOf(r.Id),
                r.PersonId is null, r.Urgency, Faces.Of(r.Urgency, r.Level, clocks[r.Id], now, calendar), r.Paused ? null : r.DueAt?.ChinaDate());
        }).ToList();
        var last = found.Count > size ? shown[^1] : null;
        return (rows, last is null ? null : Cursor.Write(last.Rank, last.Key, last.Due, last.Id));
    }

    /// <summary>The rows of the desk under a filter, for the page and the export alike.</summary>
    public async Task<IQueryable<Commitment>> FilteredAsync(Caller caller, DeskFilter filter)
    {
        var rows = filter.Apply(await MineAsync(caller), kinds, await PlacesAsync());
        if (filter.Urgency is not { } urgency) return rows;
        return (await RankedAsync(rows, "left")).Where(r => r.Urgency == urgency).Select(r => r.It);
    }

    async Task<IQueryable<Commitment>> MineAsync(Caller caller)
    {
        await db.EnterAsync();
        Guid[] acting = [.. (await StaffingAsync()).Posts(caller.Id).Where(p => p.ActingId == caller.Id).Select(p => p.Id)];
        var (me, unit, takeable) = (caller.Id, caller.UnitId ?? Guid.Empty, kinds.Open(caller));
        return db.Commitments.AsNoTracking().VisibleTo(caller).Where(c => c.ClosedAt == null
            && (c.PersonId == me || acting.Contains(c.PostId!.Value) || (c.UnitId == unit && c.PersonId == null && takeable.Contains(c.Kind + "/" + c.State))));
    }

    async Task<IQueryable<Ranked>> RankedAsync(IQueryable<Commitment> rows, string order)
    {
        var (now, calendar) = (ChinaClock.Now(time), await calendars.OfAsync(db));
        return Ranked.Of(rows, now, calendar.CloseOf(calendar.AddWorkingDays(now.ChinaDate(), 1)), order);
    }

    static IQueryable<Ranked> Ordered(IQueryable<Ranked> rows, DeskFilter filter)
    {
        if (Cursor.Read(filter.After, 4) is [var rankText, var key, var dueText, var idText]
            && int.TryParse(rankText, out var rank) && Cursor.Instant(dueText) is { } due && Guid.TryParse(idText, out var id))
            rows = filter.Down
                ? rows.Where(r => EF.Functions.LessThan(ValueTuple.Create(r.Rank, r.Key, r.Due, r.It.Id), ValueTuple.Create(rank, key, due, id)))
                : rows.Where(r => EF.Functions.GreaterThan(ValueTuple.Create(r.Rank, r.Key, r.Due, r.It.Id), ValueTuple.Create(rank, key, due, id)));
        return filter.Down
            ? rows.OrderByDescending(r => r.Rank).ThenByDescending(r => r.Key).ThenByDescending(r => r.Due).ThenByDescending(r => r.It.Id)
            : rows.OrderBy(r => r.Rank).ThenBy(r => r.Key).ThenBy(r => r.Due).ThenBy(r => r.It.Id);
    }
}
