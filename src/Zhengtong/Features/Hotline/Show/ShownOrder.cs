using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>An order as staff see it: itself with its parts, the book it stands in, and the names of all concerned.</summary>
public sealed record ShownOrder(
    WorkOrder Order, HotlineBook Book, Places Places, string Region, IReadOnlyList<Assistance> Assistances, string? Original, Staffing Staffing) : IShownTenant
{
    public Commitment Commitment => Order.Commitment;

    public Topic Topic => Book.Topics[Order.TopicCode];

    public string Word => "这张工单";

    public string Path => $"/orders/{Order.Id}";

    public string State => OrderLife.Life.Label(Order.State).Name;

    public string StateTone => Order.State switch
    {
        OrderState.Closed => Order.Resolution == Resolution.Unsolvable ? "warn" : "ok",
        OrderState.Refused => "bad",
        OrderState.Disputed => "warn",
        _ => "blue",
    };

    public OrderLimit Limit => Book.LimitOf(Order);

    public bool Allows(string move) => OrderLife.Life.Allows(move, Order.State);

    /// <summary>The unit that holds it, and the person when somebody took it.</summary>
    public string Holder => Commitment.IsOpen ? $"{Places.Unit(Commitment.UnitId)}　{(Commitment.PersonId is { } person ? Staffing.Name(person) : "还没有人签收")}" : "已经办完";

    /// <summary>The line of the duty list that names the unit for it now.</summary>
    public Duty? Duty(DateOnly day) => Book.DutyOf(Order.TopicCode, Order.RegionCode, day);

    /// <summary>Units that can be given it, or a part in it; never the accused.</summary>
    public IEnumerable<SelectListItem> UnitChoices => Undertakers(Places, Book.Office, Order.AccusedUnitId);

    public static IEnumerable<SelectListItem> Undertakers(Places places, Guid office, Guid? accused = null) =>
        places.UnitChoices.Where(u => Guid.Parse(u.Value) is var id && id != office && id != accused && places.UnitOf(id)!.AbolishedOn is null);
}

/// <summary>Reads an order for a page (看工单).</summary>
public sealed class OrderReader(CountyDb db)
{
    /// <exception cref="Refusal">Not there or not visible.</exception>
    public async Task<ShownOrder> ReadAsync(Guid id, Caller caller)
    {
        await db.EnterAsync();
        var order = await OrderLoading.ReadAsync(db, id, caller) ?? throw Refusal.NotFound("这张工单");
        var assistances = await db.Assistances.AsNoTracking().Include(a => a.Commitment).Where(a => a.OrderId == id).OrderBy(a => a.Commitment.OpenedAt).ToListAsync();
        var original = order.OriginalId is { } first ? await db.Commitments.Where(c => c.Id == first).Select(c => c.Number).FirstAsync() : null;
        var places = await Places.OfAsync(db);
        return new(order, await HotlineBook.OfAsync(db), places, places.AtRegion(order.RegionCode)?.ShortName ?? "全县或者不清楚", assistances, original, await Staffing.OfAsync(db));
    }
}
