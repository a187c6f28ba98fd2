using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Hotline;

/// <summary>Calls of a stretch of time (话务): offered, answered, given up.</summary>
public sealed record CallCount(int Offered, int Answered);

/// <summary>What is open at one unit (各单位在办).</summary>
/// <param name="Soon">Due by the close of the next working day.</param>
public sealed record OpenAt(Guid Unit, int Open, int Soon, int Overdue);

/// <summary>Orders registered in the last seven days and in the seven before.</summary>
/// <param name="Jumped">At least five, and twice as many as before: worth a look.</param>
public sealed record Change(string Name, int Now, int Before)
{
    public bool Jumped => Now >= 5 && Now >= 2 * Before;
}

/// <summary>The hotline now, against a week ago (热线看板). Orders the caller may not see are not counted.</summary>
/// <param name="WeekAgo">The same day of the last week up to the same minute.</param>
public sealed record HotlineBoard(
    DateTimeOffset At, CallCount Calls, CallCount CallsWeekAgo, int Waiting, int Registered, int RegisteredWeekAgo, IReadOnlyList<OpenAt> Units, IReadOnlyList<Change> Topics, IReadOnlyList<Change> Towns)
{
    /// <summary>Lists show the first so many.</summary>
    const int Shown = 20;

    public static async Task<HotlineBoard> ReadAsync(CountyDb db, Caller caller, OfficeCalendar calendar, DateTimeOffset now)
    {
        await db.EnterAsync();
        var (today, week) = (ChinaTime.At(now.ChinaDate(), TimeSpan.Zero), TimeSpan.FromDays(7));
        var visible = db.Commitments.AsNoTracking().VisibleTo(caller).Where(c => c.Kind == WorkOrder.Code);
        var places = await Places.OfAsync(db);
        return new(now, await CallsAsync(db, today, now), await CallsAsync(db, today - week, now - week), (await db.RingingAsync(now)).Count,
            await RegisteredAsync(visible, today, now), await RegisteredAsync(visible, today - week, now - week),
            await OpenAsync(visible, now, calendar.CloseOf(calendar.AddWorkingDays(now.ChinaDate(), 1))),
            await TopicsAsync(db, visible, now, week), await TownsAsync(db, visible, places, now, week));
    }

    static async Task<CallCount> CallsAsync(CountyDb db, DateTimeOffset from, DateTimeOffset to) =>
        await db.Calls.Where(c => c.OfferedAt >= from && c.OfferedAt < to).GroupBy(c => 1).Select(g => new CallCount(g.Count(), g.Count(c => c.AnsweredAt != null))).FirstOrDefaultAsync() ?? new(0, 0);

    static Task<int> RegisteredAsync(IQueryable<Commitment> visible, DateTimeOffset from, DateTimeOffset to) => visible.CountAsync(c => c.OpenedAt >= from && c.OpenedAt < to);

    static async Task<IReadOnlyList<OpenAt>> OpenAsync(IQueryable<Commitment> visible, DateTimeOffset now, DateTimeOffset soon)
    {
        var units = await visible.Where(c => c.ClosedAt == null).GroupBy(c => c.UnitId)
            .Select(g => new OpenAt(g.Key, g.Count(), g.Count(c => c.DueAt >= now && c.DueAt <= soon), g.Count(c => c.DueAt < now))).ToListAsync();
        return [.. units.OrderByDescending(u => u.Overdue).ThenByDescending(u => u.Soon).ThenByDescending(u => u.Open)];
    }

    static async Task<IReadOnlyList<Change>> TopicsAsync(CountyDb db, IQueryable<Commitment> visible, DateTimeOffset now, TimeSpan week)
    {
        var (from, since, book) = (now - 2 * week, now - week, await HotlineBook.OfAsync(db));
        var counted = await db.WorkOrders.Join(visible.Where(c => c.OpenedAt >= from && c.OpenedAt < now), o => o.Id, c => c.Id, (o, c) => new { o.TopicCode, c.OpenedAt })
            .GroupBy(o => o.TopicCode).Select(g => new { g.Key, Now = g.Count(o => o.OpenedAt >= since), Before = g.Count(o => o.OpenedAt < since) }).ToListAsync();
        return [.. counted.Select(c => new Change(book.Topics[c.Key].Name, c.Now, c.Before)).OrderByDescending(c => c.Now).ThenByDescending(c => c.Before).Take(Shown)];
    }

    static async Task<IReadOnlyList<Change>> TownsAsync(CountyDb db, IQueryable<Commitment> visible, Places places, DateTimeOffset now, TimeSpan week)
    {
        var (from, since) = (now - 2 * week, now - week);
        var counted = await db.WorkOrders.Join(visible.Where(c => c.OpenedAt >= from && c.OpenedAt < now), o => o.Id, c => c.Id, (o, c) => new { Town = o.RegionCode.Substring(0, Math.Min(o.RegionCode.Length, 9)), c.OpenedAt })
            .GroupBy(o => o.Town).Select(g => new { g.Key, Now = g.Count(o => o.OpenedAt >= since), Before = g.Count(o => o.OpenedAt < since) }).ToListAsync();
        return [.. counted.Select(c => new Change(places.AtRegion(c.Key)?.ShortName ?? "全县或者不清楚", c.Now, c.Before)).OrderByDescending(c => c.Now).ThenByDescending(c => c.Before).Take(Shown)];
    }
}
