using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Organisation;

/// <summary>The calendar of each county's offices (工作日历), made once from holidays and office hours and kept until either changes.</summary>
public sealed class OfficeCalendars
{
    readonly ConcurrentDictionary<string, OfficeCalendar> made = new();

    public async Task<OfficeCalendar> OfAsync(CountyDb db)
    {
        if (made.TryGetValue(db.County.Code, out var calendar)) return calendar;
        await db.EnterAsync();
        var days = await db.Set<CalendarDay>().AsNoTracking().ToListAsync();
        var years = await db.Set<CalendarYear>().AsNoTracking().Select(y => y.Year).ToListAsync();
        var hours = await db.Set<OfficeHours>().AsNoTracking().ToListAsync();
        return made[db.County.Code] = new OfficeCalendar(
            days.Select(d => new SpecialDay(d.Day, d.Kind == "makeup", d.Name, d.Source)), years, hours.Select(Of));
    }

    /// <summary>After a change: the next reader makes it anew. An empty code forgets all counties.</summary>
    public void Forget(string? county = null)
    {
        if (county is null) made.Clear();
        else made.TryRemove(county, out _);
    }

    static Calendar.OfficeHours Of(OfficeHours h) =>
        new(h.EffectiveFrom, new OfficeSpan(h.MorningFrom, h.MorningTo), new OfficeSpan(h.AfternoonFrom, h.AfternoonTo));
}
