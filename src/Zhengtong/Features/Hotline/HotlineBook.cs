using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>What the hotline looks up at every call (热线目录), kept in memory: topics, duties, limits, and which unit it is itself.</summary>
public sealed record HotlineBook(IReadOnlyDictionary<string, Topic> Topics, IReadOnlyList<Duty> Duties, IReadOnlyList<OrderLimit> Limits, Guid Office)
{
    public static Task<HotlineBook> OfAsync(CountyDb db) => db.Kept.OfAsync(db, nameof(HotlineBook), async read => new HotlineBook(
        await read.Topics.AsNoTracking().OrderBy(t => t.Code).ToDictionaryAsync(t => t.Code),
        await read.Duties.AsNoTracking().ToListAsync(),
        await read.Set<OrderLimit>().AsNoTracking().ToListAsync(),
        await read.Set<HotlineOffice>().Select(o => (Guid?)o.UnitId).SingleOrDefaultAsync() ?? (await Places.OfAsync(read)).Bureau.Id));

    /// <summary>Finds topics by what is written.</summary>
    public TopicIndex Index { get; } = new(Topics.Values);

    public OrderLimit LimitOf(WorkOrder order) => OrderLimit.For(order.Kind, order.Source, order.Urgency, DateOnly.FromDateTime(ChinaClock.Cut(order.Commitment.OpenedAt).DateTime), Limits);

    public IEnumerable<SelectListItem> TopicChoices => Topics.Values.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => new SelectListItem(t.Name, t.Code));

    /// <summary>Towns and villages, as the units in force there name them.</summary>
    public static IEnumerable<SelectListItem> RegionChoices(Places places) => places.Units.Where(u => u.Kind is UnitKind.Town or UnitKind.Village && u.AbolishedOn is null)
        .OrderBy(u => u.RegionCode, StringComparer.Ordinal).ThenBy(u => u.Kind).Select(u => new SelectListItem(u.ShortName, Region.Stem(u.RegionCode)));

    public Duty? DutyOf(string topic, string region, DateOnly day) => Duty.For(topic, region, day, Duties);
}

/// <summary>Whoever changes a duty, a topic or a limit has the book read anew.</summary>
sealed class BookFollowsChanges : ISaveHook
{
    public void BeforeSave(CountyDb db)
    {
        if (db.ChangeTracker.Entries().Any(e => e.Entity is Duty or Topic or OrderLimit && e.State != EntityState.Unchanged))
            db.Kept.Forget<HotlineBook>(db, nameof(HotlineBook));
    }
}
