using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using ClockLevel = Zhengtong.Features.Commitments.ClockLevel;

namespace Zhengtong.Features.Hotline;

/// <summary>
/// What came of the orders of one unit (热线办理结果). Orders are counted, never calls: a rate cannot pass 100 %. A call-back is
/// owed where there was a reply and somebody can and wants to be called; not where nobody answered three times.
/// </summary>
/// <param name="Unit">Null for all together.</param>
/// <param name="InTime">Ended ones that never passed their promise.</param>
/// <param name="Process">Called back and content with the handling.</param>
/// <param name="Result">Called back and content with the result.</param>
/// <param name="Both">Content with both (双满意).</param>
public sealed record OrderResults(Guid? Unit, int Orders, int Ended, int InTime, int Owed, int Called, int Process, int Result, int Both, int Returned, int Extended, int Reworked, int Unsolvable)
{
    sealed record Fact(Guid Unit, bool Ended, bool Late, bool Owed, bool Called, Contentment? Process, Contentment? Result, bool Returned, bool Extended, bool Reworked, bool Unsolvable)
    {
        public bool IsContent(Contentment? answer) => Called && answer is not null and not Contentment.Dissatisfied;
    }

    /// <summary>Of the orders registered from one day to another that the caller may see: all together first, then by unit.</summary>
    public static async Task<IReadOnlyList<OrderResults>> ReadAsync(CountyDb db, Caller caller, DateOnly from, DateOnly to)
    {
        var (begin, end) = (ChinaTime.At(from, TimeSpan.Zero), ChinaTime.At(to.AddDays(1), TimeSpan.Zero));
        var visible = db.Commitments.VisibleTo(caller);
        var facts = await db.WorkOrders.AsNoTracking().Where(o => o.UnitId != null && o.Commitment.OpenedAt >= begin && o.Commitment.OpenedAt < end && visible.Any(c => c.Id == o.Id))
            .Select(o => new Fact(o.UnitId!.Value, o.Commitment.ClosedAt != null, o.Commitment.Level == ClockLevel.Red || o.Commitment.Level == ClockLevel.Grave,
                o.Replies.Any() && o.MissedCalls < WorkOrder.Tries && o.Callers.Any(c => c.PhoneSecret != null && !c.NoCallBack),
                o.CallBacks.Any(c => c.Reached),
                o.CallBacks.Where(c => c.Reached).OrderByDescending(c => c.At).Select(c => c.Process).FirstOrDefault(),
                o.CallBacks.Where(c => c.Reached).OrderByDescending(c => c.At).Select(c => c.Result).FirstOrDefault(),
                o.Returns.Any(), o.Extended != null, o.Reworks > 0, o.Resolution == Resolution.Unsolvable)).ToListAsync();
        return [Of(null, facts), .. facts.GroupBy(f => f.Unit).Select(g => Of(g.Key, [.. g])).OrderByDescending(r => r.Orders)];
    }

    static OrderResults Of(Guid? unit, IReadOnlyList<Fact> facts)
    {
        var called = facts.Where(f => f.Owed && f.Called).ToList();
        return new(unit, facts.Count, facts.Count(f => f.Ended), facts.Count(f => f is { Ended: true, Late: false }), facts.Count(f => f.Owed), called.Count,
            called.Count(f => f.IsContent(f.Process)), called.Count(f => f.IsContent(f.Result)), called.Count(f => f.IsContent(f.Process) && f.IsContent(f.Result)),
            facts.Count(f => f.Returned), facts.Count(f => f.Extended), facts.Count(f => f.Reworked), facts.Count(f => f.Unsolvable));
    }
}
