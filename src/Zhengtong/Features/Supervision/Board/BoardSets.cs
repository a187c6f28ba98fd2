using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using ClockLevel = Zhengtong.Features.Commitments.ClockLevel;

namespace Zhengtong.Features.Supervision;

/// <summary>What the board counts of commitments; each count is that of the list behind it.</summary>
public enum BoardSet
{
    [Display(Name = "24 小时内将发牌")] InOneDay,

    [Display(Name = "3 个工作日内将发牌")] InThreeDays,

    [Display(Name = "提醒过")] Reminded,

    [Display(Name = "办结")] Ended,

    [Display(Name = "没有按期办结")] Late,
}

/// <summary>A card that comes unless something is done (将要发的牌).</summary>
public sealed record Turn(Warning To, DateTimeOffset At);

/// <summary>The commitments behind the figures of the board, among those the caller may see.</summary>
public sealed class BoardSets(CountyDb db, CommitmentKinds kinds, OfficeCalendars calendars, TimeProvider time)
{
    public static readonly BoardSet[] Ahead = [BoardSet.InOneDay, BoardSet.InThreeDays];

    public async Task<IQueryable<Commitment>> OfAsync(Caller caller, BoardSet set, BoardFilter filter)
    {
        var raising = kinds.All.Where(k => k.RaisesCards && (filter.Kind is null || k.Code == filter.Kind)).Select(k => k.Code).ToArray();
        var (begin, reminders) = (filter.Begin(ChinaClock.Today(time)), db.Reminders);
        var rows = db.Commitments.AsNoTracking().VisibleTo(caller).Where(c => raising.Contains(c.Kind));
        if (filter.Unit is { } unit)
        {
            var within = db.UnitsWithin(unit, filter.Alone);
            rows = rows.Where(c => within.Contains(c.UnitId));
        }
        return set switch
        {
            BoardSet.Reminded => rows.Where(c => reminders.Any(r => r.CommitmentId == c.Id && r.At >= begin)),
            BoardSet.Ended => rows.Where(c => c.ClosedAt >= begin),
            BoardSet.Late => rows.Where(c => c.ClosedAt >= begin && (c.Level == ClockLevel.Red || c.Level == ClockLevel.Grave)),
            _ => Turning(rows, await UntilAsync(set), await calendars.OfAsync(db)),
        };
    }

    public async Task<Dictionary<Guid, int>> ByUnitAsync(Caller caller, BoardSet set, BoardFilter filter) =>
        await (await OfAsync(caller, set, filter)).GroupBy(c => c.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);

    /// <summary>The next card of each of some commitments, and when it comes.</summary>
    public async Task<IReadOnlyDictionary<Guid, Turn>> TurnsAsync(IReadOnlyCollection<Guid> commitments)
    {
        var calendar = await calendars.OfAsync(db);
        var clocks = await db.Clocks.AsNoTracking().Where(k => commitments.Contains(k.CommitmentId) && k.AlarmAt != null && k.Ladder != ClockLadder.Lapse)
            .Select(k => new { k.CommitmentId, k.Ladder, k.Level, k.AlarmAt }).ToListAsync();
        return clocks.GroupBy(k => k.CommitmentId).ToDictionary(g => g.Key, g => g.Select(k => TurnOf(k.Ladder, k.Level, k.AlarmAt!.Value, calendar)).MinBy(t => t.At)!);
    }

    async Task<DateTimeOffset> UntilAsync(BoardSet set)
    {
        var (now, calendar) = (ChinaClock.Now(time), await calendars.OfAsync(db));
        return set == BoardSet.InOneDay ? now.AddDays(1) : calendar.CloseOf(calendar.AddWorkingDays(now.ChinaDate(), 3)).AddMinutes(1);
    }

    /// <summary>Before its reminder a promise's alarm is the reminder, one working day ahead of the yellow card.</summary>
    static IQueryable<Commitment> Turning(IQueryable<Commitment> rows, DateTimeOffset until, OfficeCalendar calendar)
    {
        var day = until.ChinaDate();
        var reminder = calendar.IsWorkday(day)
            ? ChinaTime.At(calendar.AddWorkingDays(day, -1), until.ChinaTimeOfDay())
            : ChinaTime.At(calendar.AddWorkingDays(calendar.AddWorkingDays(day, -1), -1).AddDays(1), TimeSpan.Zero);
        return rows.Where(c => c.ClosedAt == null && c.Clocks.Any(k => k.Ladder != ClockLadder.Lapse && k.AlarmAt <= until
            && (k.Ladder != ClockLadder.Promise || k.Level != ClockLevel.Ample || k.AlarmAt <= reminder)));
    }

    static Turn TurnOf(ClockLadder ladder, ClockLevel level, DateTimeOffset alarm, OfficeCalendar calendar) => (ladder, level) switch
    {
        (ClockLadder.Statute, _) => new(Warning.Grave, alarm),
        (ClockLadder.Step, _) or (_, ClockLevel.Reminder) => new(Warning.Yellow, alarm),
        (_, ClockLevel.Ample) => new(Warning.Yellow, ChinaTime.At(calendar.AddWorkingDays(alarm.ChinaDate(), 1), alarm.ChinaTimeOfDay())),
        _ => new(Warning.Red, alarm),
    };
}
