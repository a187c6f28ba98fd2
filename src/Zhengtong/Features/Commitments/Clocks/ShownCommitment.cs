using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>Reads what pages show of one commitment: its clocks, its journal.</summary>
public sealed class ShownCommitment(CountyDb db, CommitmentKinds kinds, OfficeCalendars calendars, TimeProvider time)
{
    static readonly Func<CountyDb, Guid, Caller, Task<List<CommitmentClock>>> Clocks = CompiledQuery.Many((CountyDb db, Guid id, Sight sight) => db.Set<CommitmentClock>().AsNoTracking()
        .Include(c => c.Entries).Where(c => c.CommitmentId == id && db.Set<Commitment>().Any(v => v.Id == id && Visibility.IsSeen(v, sight))));

    /// <summary>What stands at the head of the pages about one commitment.</summary>
    public sealed record Head(Guid Id, string Number, string Kind, string Title, string PartyLabel, string State, string Page);

    /// <exception cref="Refusal">Not there or not visible.</exception>
    public async Task<Head> HeadAsync(Guid id, Caller caller)
    {
        await db.EnterAsync();
        var c = await db.Commitments.AsNoTracking().VisibleTo(caller).Where(c => c.Id == id).Select(c => new { c.Number, c.Kind, c.Title, c.PartyLabel, c.State }).FirstOrDefaultAsync()
            ?? throw Refusal.NotFound("这一件");
        return new(id, c.Number, c.Kind, c.Title, c.PartyLabel, kinds.Label(c.Kind, c.State).Name, kinds[c.Kind].PageOf(id));
    }

    /// <summary>The clocks with their ledgers; empty when there is no such commitment or it is not visible.</summary>
    public async Task<IReadOnlyList<CommitmentClock>> ClocksAsync(Guid id, Caller caller)
    {
        await db.EnterAsync();
        return await Clocks(db, id, caller);
    }

    public async Task<ClockBoard> BoardAsync(string kind, Guid id, Caller caller) =>
        ClockBoard.Of(kinds[kind], await ClocksAsync(id, caller), ChinaClock.Now(time), await calendars.OfAsync(db));

    /// <summary>The clocks as the API tells them, each with its derivation.</summary>
    public async Task<IReadOnlyList<ClockItem>> ExplainedAsync(Guid id, Caller caller)
    {
        var clocks = await ClocksAsync(id, caller);
        if (clocks.Count == 0) return [];
        var kind = await db.Commitments.Where(c => c.Id == id).Select(c => c.Kind).FirstAsync();
        var (calendar, now) = (await calendars.OfAsync(db), ChinaClock.Now(time));
        return [.. clocks.OrderBy(c => c.Ladder).ThenBy(c => c.Name, StringComparer.Ordinal).Select(c => ClockItem.Of(kinds[kind], c, calendar, now))];
    }
}
