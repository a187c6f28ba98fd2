using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Hotline;

/// <summary>An earlier order of the number that calls (以前的诉求).</summary>
public sealed record EarlierOrder(Guid Id, string Number, string Title, string State, bool IsOpen, string? Unit, DateTimeOffset OpenedAt, Contentment? Result);

/// <summary>What the agent's console reads (坐席工作台): who calls, what the number wanted before, who waits.</summary>
public static class AgentConsole
{
    const int MostEarlier = 10, MostRinging = 20;

    /// <summary>A call that rings longer was lost by the telephone system.</summary>
    static readonly TimeSpan Ringing = TimeSpan.FromMinutes(10);

    extension(CountyDb db)
    {
        /// <summary>Calls that wait, the longest first.</summary>
        public Task<List<HotlineCall>> RingingAsync(DateTimeOffset now)
        {
            var since = now - Ringing;
            return db.Calls.AsNoTracking().Where(c => c.EndedAt == null && c.AnsweredAt == null && c.OfferedAt > since).OrderBy(c => c.OfferedAt).Take(MostRinging).ToListAsync();
        }

        /// <summary>The call that an agent has taken and not ended.</summary>
        public Task<HotlineCall?> CallOfAsync(Guid agent, DateTimeOffset now)
        {
            var since = now.AddHours(-3);
            return db.Calls.AsNoTracking().Where(c => c.EndedAt == null && c.AgentId == agent && c.OfferedAt > since).OrderByDescending(c => c.AnsweredAt).FirstOrDefaultAsync();
        }

        /// <summary>What the same number wanted before, the newest first; only what the caller may see.</summary>
        public async Task<IReadOnlyList<EarlierOrder>> EarlierAsync(byte[]? number, Caller caller)
        {
            if (number is null) return [];
            var (visible, places) = (db.Commitments.VisibleTo(caller), await Organisation.Places.OfAsync(db));
            var found = await (from c in db.Set<OrderCaller>().AsNoTracking()
                               where c.PhoneIndex == number && visible.Any(v => v.Id == c.OrderId)
                               orderby c.At descending
                               join o in db.WorkOrders on c.OrderId equals o.Id
                               select new { o.Id, o.Commitment.Number, o.Commitment.Title, o.State, o.Commitment.ClosedAt, o.UnitId, o.Commitment.OpenedAt, Result = o.CallBacks.Where(b => b.Reached).OrderByDescending(b => b.At).Select(b => b.Result).FirstOrDefault() })
                .Take(MostEarlier).ToListAsync();
            return [.. found.Select(o => new EarlierOrder(o.Id, o.Number, o.Title, OrderLife.Life.Label(o.State).Name, o.ClosedAt is null, o.UnitId is { } unit ? places.Unit(unit) : null, o.OpenedAt, o.Result))];
        }

        /// <summary>How often the number called before.</summary>
        public Task<int> CallsBeforeAsync(HotlineCall call) =>
            call.PhoneIndex is null ? Task.FromResult(0) : db.Calls.Where(c => c.PhoneIndex == call.PhoneIndex && c.OfferedAt < call.OfferedAt).Take(1000).CountAsync();
    }
}
