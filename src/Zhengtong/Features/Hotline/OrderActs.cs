using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>What the acts on orders share.</summary>
static class OrderActs
{
    extension(Acting acting)
    {
        public Task<HotlineBook> BookAsync() => HotlineBook.OfAsync(acting.Db);

        /// <summary>Loads a visible order for change, and refuses a stale page.</summary>
        /// <param name="parts">Collections the transition needs, of <see cref="OrderLoading"/>.</param>
        public async Task<WorkOrder> OrderAsync(Guid id, int? version, params Func<CountyDb, Guid, IAsyncEnumerable<object>>[] parts)
        {
            var found = await OrderLoading.LoadAsync(acting.Db, id, acting.By) ?? throw Refusal.NotFound("这张工单");
            foreach (var part in parts)
                await foreach (var _ in part(acting.Db, id)) { }
            await acting.ExpectAsync(found.Commitment, version);
            return found;
        }

        /// <summary>The same, for an act of the unit that answers for the order.</summary>
        public async Task<WorkOrder> OwnOrderAsync(Guid id, int? version, params Func<CountyDb, Guid, IAsyncEnumerable<object>>[] parts)
        {
            var order = await acting.OrderAsync(id, version, parts);
            return order.UnitId == acting.By.UnitId ? order
                : throw Refusal.Forbidden("这张工单现在不由您的单位主办，您可以查看，不能办理", "work-order.not-own");
        }

        public async Task<OrderLimit> LimitAsync(WorkOrder order) => (await acting.BookAsync()).LimitOf(order);

        /// <summary>A unit that may be given the order, or a part in it.</summary>
        /// <exception cref="Refusal">There is none now, it is the hotline itself, or it is the one accused.</exception>
        public async Task<Unit> UndertakerAsync(Guid? id, WorkOrder order, string field)
        {
            var (places, book) = (await Places.OfAsync(acting.Db), await acting.BookAsync());
            if (places.UnitOf(id) is not { } unit)
                throw Refusal.Invalid(field, "没有这个单位，请重新选择");
            if (unit.AbolishedOn is { } day && day <= acting.Moment.Date)
                throw Refusal.Invalid(field, $"{unit.Name}已于 {day:yyyy-MM-dd} 撤销，请选承接它职责的单位");
            if (unit.Id == book.Office)
                throw Refusal.Invalid(field, "不能派给热线自己。能当场答复的请当场答复，答复不了的派给承办单位");
            return order.AccusedUnitId is { } accused && unit.IsWithin(accused, places)
                ? throw Refusal.Invalid(field, "被举报的单位不能办这张工单，也不能知道有这张工单。请派给有监督职责的单位", "work-order.accused")
                : unit;
        }

        /// <summary>Gives the order to a unit, which may read it from now on.</summary>
        public async Task SendAsync(WorkOrder order, Unit unit, IEnumerable<ClockChange> changes, string summary)
        {
            order.Commitment.PassTo(unit.Id);
            await acting.FollowAsync(order.Commitment, changes, summary);
        }

        /// <summary>Takes the order back to the hotline.</summary>
        public async Task ToOfficeAsync(WorkOrder order, IEnumerable<ClockChange> changes, string summary)
        {
            order.Commitment.HoldBy((await acting.BookAsync()).Office);
            await acting.FollowAsync(order.Commitment, changes, summary);
        }

        /// <summary>Gives the order to its unit again, and to who handled it there.</summary>
        public Task ToUnitAsync(WorkOrder order, IEnumerable<ClockChange> changes, string summary)
        {
            order.Commitment.HoldBy(order.UnitId!.Value, person: order.HandlerId);
            return acting.FollowAsync(order.Commitment, changes, summary);
        }

        /// <summary>Ends the order with what came of it.</summary>
        public async Task<OrderResult> EndAsync(WorkOrder order, string outcome, string summary)
        {
            await acting.CloseAsync(order.Commitment, outcome);
            acting.Record(order.Commitment.Chain, summary);
            return OrderResult.Of(order);
        }

        public Task<OrderResult> EndAsync(WorkOrder order, string summary) => acting.EndAsync(order, Lowered(order.Resolution!.Value), summary);

        /// <summary>Calls off what assisting units still owe (撤回协办).</summary>
        public async Task CallOffAssistanceAsync(WorkOrder order)
        {
            foreach (var open in await acting.Db.Assistances.Include(a => a.Commitment.Chain).Include(a => a.Commitment.Clocks).ThenInclude(c => c.Entries)
                .Where(a => a.OrderId == order.Id && a.State == AssistanceState.Asked).ToListAsync())
            {
                open.CallOff();
                acting.Record(open.Commitment.Chain, "主办单位已经答复，协办撤回");
                await acting.CloseAsync(open.Commitment, "calledoff");
            }
        }
    }

    /// <summary>It is that unit, or one under it.</summary>
    public static bool IsWithin(this Unit unit, Guid other, Places places)
    {
        for (Unit? at = unit; at is not null; at = places.UnitOf(at.ParentId))
            if (at.Id == other) return true;
        return false;
    }

    static string Lowered(Resolution resolution) => resolution.ToString().ToLowerInvariant();
}
