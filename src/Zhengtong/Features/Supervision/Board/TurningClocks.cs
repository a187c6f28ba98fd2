using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using ClockLevel = Zhengtong.Features.Commitments.ClockLevel;

namespace Zhengtong.Features.Supervision;

/// <summary>A commitment that will get a card unless something is done (将要到线).</summary>
/// <param name="To">The card it will get.</param>
/// <param name="At">When.</param>
public sealed record TurningClock(Guid Id, string Number, string Title, string Kind, Guid UnitId, Guid? SiteId, Guid? PersonId, Warning To, DateTimeOffset At);

/// <summary>What is about to turn: today and the two working days after it.</summary>
public sealed class TurningClocks(CountyDb db, CommitmentKinds kinds, OfficeCalendars calendars, TimeProvider time)
{
    const int Ahead = 2;

    /// <summary>The dates looked at: today, and the next working days.</summary>
    public async Task<IReadOnlyList<DateOnly>> DaysAsync()
    {
        var (today, calendar) = (ChinaClock.Today(time), await calendars.OfAsync(db));
        return [today, .. Enumerable.Range(1, Ahead).Select(n => calendar.AddWorkingDays(today, n))];
    }

    /// <summary>The nearest first.</summary>
    public async Task<IReadOnlyList<TurningClock>> ReadAsync(Caller caller)
    {
        var (calendar, days) = (await calendars.OfAsync(db), await DaysAsync());
        var until = calendar.CloseOf(days[^1]).AddMinutes(1);
        var raising = kinds.All.Where(k => k.RaisesCards).Select(k => k.Code).ToArray();
        var rows = await (from clock in db.Clocks
                          where clock.AlarmAt <= until && clock.Ladder != ClockLadder.Lapse
                          join c in db.Commitments.VisibleTo(caller) on clock.CommitmentId equals c.Id
                          where c.ClosedAt == null && raising.Contains(c.Kind)
                          select new { c.Id, c.Number, c.Title, c.Kind, c.UnitId, c.SiteId, c.PersonId, clock.Ladder, clock.Level, clock.AlarmAt }).AsNoTracking().ToListAsync();
        return [.. from r in rows
                   let turn = Turn(r.Ladder, r.Level, r.AlarmAt!.Value, calendar)
                   where turn.At <= until
                   orderby turn.At
                   select new TurningClock(r.Id, r.Number, r.Title, r.Kind, r.UnitId, r.SiteId, r.PersonId, turn.To, turn.At)];
    }

    /// <summary>The next alarm of a clock that has no level yet is its reminder, one working day before yellow.</summary>
    static (Warning To, DateTimeOffset At) Turn(ClockLadder ladder, ClockLevel level, DateTimeOffset alarm, OfficeCalendar calendar) => (ladder, level) switch
    {
        (ClockLadder.Statute, _) => (Warning.Grave, alarm),
        (ClockLadder.Step, _) => (Warning.Yellow, alarm),
        (_, ClockLevel.Ample) => (Warning.Yellow, ChinaTime.At(calendar.AddWorkingDays(alarm.ChinaDate(), 1), alarm.ChinaTimeOfDay())),
        (_, ClockLevel.Reminder) => (Warning.Yellow, alarm),
        _ => (Warning.Red, alarm),
    };
}
