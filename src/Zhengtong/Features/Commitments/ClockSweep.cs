using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>
/// Looks for clocks that have reached a reminder, a card level or their end, lets them climb, and tells who listens.
/// Sees only clocks whose alarm is due: its cost does not grow with history.
/// </summary>
public sealed class ClockSweep(CountyDb db, OfficeCalendars calendars, TimeProvider time, IServiceProvider services)
{
    const int Batch = 500;

    /// <summary>Sweeps one batch; says whether there may be more.</summary>
    public async Task<bool> Run(CancellationToken ct)
    {
        var now = ChinaClock.Now(time);
        var calendar = await calendars.OfAsync(db);
        await db.EnterAsync(ct);
        var due = await db.Set<CommitmentClock>().FromSql($"""
            with due as materialized (
                select commitment_id, name from clock where alarm_at <= {now.ToUniversalTime()}
                order by alarm_at limit {Batch} for update skip locked)
            select c.* from clock c join due d on d.commitment_id = c.commitment_id and d.name = c.name
            """).AsNoTracking().Select(c => c.CommitmentId).ToListAsync(ct);
        var ids = due.Distinct().ToList();
        var commitments = await db.Commitments.Include(c => c.Clocks).ThenInclude(c => c.Entries)
            .Where(c => ids.Contains(c.Id)).AsSplitQuery().ToListAsync(ct);
        var acting = new Acting(db, new Moment(now, Caller.System), nameof(ClockSweep), services);
        foreach (var commitment in commitments)
            foreach (var reached in commitment.Climb(now, calendar))
                acting.Tell(reached);
        await db.SaveChangesAsync(ct);
        await db.LeaveAsync(ct);
        return due.Count == Batch;
    }
}
