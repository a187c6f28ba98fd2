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
    /// <summary>Of the orders registered from one day to another that the caller may see: all together first, then by unit.</summary>
    public static async Task<IReadOnlyList<OrderResults>> ReadAsync(CountyDb db, Caller caller, DateOnly from, DateOnly to)
    {
        var (begin, end) = (ChinaTime.At(from, TimeSpan.Zero), ChinaTime.At(to.AddDays(1), TimeSpan.Zero));
        var visible = db.Commitments.VisibleTo(caller);
        var units = await db.WorkOrders.AsNoTracking().Where(o => o.UnitId != null && o.Commitment.OpenedAt >= begin && o.Commitment.OpenedAt < end && visible.Any(c => c.Id == o.Id))
            .Select(o => new
            {
                Unit = o.UnitId!.Value,
                Ended = o.Commitment.ClosedAt != null,
                Late = o.Commitment.Clocks.Any(c => c.Ladder == ClockLadder.Promise && (c.Level == ClockLevel.Red || c.Level == ClockLevel.Grave)), // levels are kept as words: they have no order there
                Owed = o.Replies.Any() && o.MissedCalls < WorkOrder.Tries && o.Callers.Any(c => c.PhoneSecret != null && !c.NoCallBack),
                Process = o.CallBacks.Where(c => c.Reached).OrderByDescending(c => c.At).Select(c => c.Process).FirstOrDefault(),
                Result = o.CallBacks.Where(c => c.Reached).OrderByDescending(c => c.At).Select(c => c.Result).FirstOrDefault(),
                Returned = o.Returns.Any(),
                Extended = o.Extended != null,
                Reworked = o.Reworks > 0,
                Unsolvable = o.Resolution == Resolution.Unsolvable,
            })
            .Select(o => new { o.Unit, o.Ended, o.Late, o.Owed, Called = o.Owed && o.Process != null, Process = o.Owed && o.Process != null && o.Process != Contentment.Dissatisfied, Result = o.Owed && o.Result != null && o.Result != Contentment.Dissatisfied, o.Returned, o.Extended, o.Reworked, o.Unsolvable })
            .GroupBy(o => o.Unit)
            .Select(g => new OrderResults(g.Key, g.Count(), g.Count(o => o.Ended), g.Count(o => o.Ended && !o.Late), g.Count(o => o.Owed), g.Count(o => o.Called),
                g.Count(o => o.Process), g.Count(o => o.Result), g.Count(o => o.Process && o.Result), g.Count(o => o.Returned), g.Count(o => o.Extended), g.Count(o => o.Reworked), g.Count(o => o.Unsolvable)))
            .ToListAsync();
        return [units.Aggregate(new OrderResults(null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), (all, unit) => all + unit), .. units.OrderByDescending(r => r.Orders)];
    }

    /// <summary>Both together.</summary>
    public static OrderResults operator +(OrderResults a, OrderResults b) => new(null, a.Orders + b.Orders, a.Ended + b.Ended, a.InTime + b.InTime, a.Owed + b.Owed, a.Called + b.Called,
        a.Process + b.Process, a.Result + b.Result, a.Both + b.Both, a.Returned + b.Returned, a.Extended + b.Extended, a.Reworked + b.Reworked, a.Unsolvable + b.Unsolvable);
}
