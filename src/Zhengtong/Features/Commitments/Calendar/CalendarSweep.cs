using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>
/// Derives all open clocks anew when holidays or office hours changed (日历变动重算): in batches, resumable, with a line in the
/// journal of every commitment whose date moved. Each county notices by itself, so that a national notice reaches all.
/// </summary>
public sealed class CalendarSweep(CountyDb db, OfficeCalendars calendars, CommitmentKinds kinds, TimeProvider time, IServiceProvider services)
{
    const int Batch = 200;

    sealed record Applied(string Fingerprint, Guid? AfterId);

    /// <summary>Derives one batch; says whether there is more.</summary>
    public async Task<bool> Run(CancellationToken ct)
    {
        await db.EnterAsync(ct);
        var present = await FingerprintAsync(ct);
        var applied = await db.Database.SqlQuery<Applied>($"""select fingerprint as "Fingerprint", after_id as "AfterId" from calendar_applied""").SingleOrDefaultAsync(ct);
        if (applied is { AfterId: null } && applied.Fingerprint == present) return false;
        if (applied?.Fingerprint != present) calendars.Forget(db.County.Code);
        var after = applied?.Fingerprint == present ? applied.AfterId!.Value : Guid.Empty;
        var last = await DeriveAsync(after, ct);
        await db.Database.ExecuteSqlAsync($"""
            insert into calendar_applied (fingerprint, after_id) values ({present}, {last})
            on conflict (only_row) do update set fingerprint = excluded.fingerprint, after_id = excluded.after_id
            """, ct);
        await db.SaveChangesAsync(ct);
        await db.LeaveAsync(ct);
        return last is not null;
    }

    /// <returns>The last commitment of a full batch; null at the end.</returns>
    async Task<Guid?> DeriveAsync(Guid after, CancellationToken ct)
    {
        var calendar = await calendars.OfAsync(db);
        var acting = new Acting(db, new Moment(ChinaClock.Now(time), Caller.System), nameof(CalendarSweep), services);
        var batch = await db.Commitments.Include(c => c.Chain).Include(c => c.Clocks).ThenInclude(c => c.Entries)
            .Where(c => c.ClosedAt == null && c.Id.CompareTo(after) > 0).OrderBy(c => c.Id).Take(Batch).AsSplitQuery().ToListAsync(ct);
        foreach (var commitment in batch)
        {
            var before = commitment.Clocks.ToDictionary(c => c.Name, c => c.DueAt);
            commitment.Refresh(calendar);
            var moved = commitment.Clocks.Where(c => c.DueAt != before[c.Name]).Select(c => $"{ClockBoard.NameOf(kinds[commitment.Kind], c)}时限由 {Day(before[c.Name])} 改为 {Day(c.DueAt)}").ToList();
            if (moved.Count > 0) acting.Record(commitment.Chain, $"工作日历变动，{string.Join("，", moved)}");
        }
        return batch.Count == Batch ? batch[^1].Id : null;
    }

    /// <summary>What the calendar consists of, in one short text.</summary>
    async Task<string> FingerprintAsync(CancellationToken ct) => (await db.Database.SqlQuery<string>($"""
        select md5(coalesce((select string_agg(concat_ws('|', day, kind, name), ';' order by day) from calendar_day), '')
            || '#' || coalesce((select string_agg(year::text, ';' order by year) from calendar_year), '')
            || '#' || coalesce((select string_agg(concat_ws('|', effective_from, morning_from, morning_to, afternoon_from, afternoon_to), ';' order by effective_from) from office_hours), '')) as "Value"
        """).ToListAsync(ct))[0];

    static string Day(DateTimeOffset? at) => at is { } known ? $"{known.InChina():yyyy-MM-dd HH:mm}" : "—";
}
