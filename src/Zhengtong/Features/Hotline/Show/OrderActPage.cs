using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>The page of one act on one order: <c>@model OrderActPage&lt;SignForOrder&gt;</c>.</summary>
public sealed class OrderActPage<TAct>(Flash flash, OrderReader reader) : TenantActPage<ShownOrder, TAct, OrderResult>(flash) where TAct : OrderAct, new()
{
    protected override TenantDoor<ShownOrder> Way => OrderDoor.All.To(typeof(TAct));

    protected override CommitmentKind Kind => HotlineKinds.Order;

    protected override Task<ShownOrder> ReadAsync() => reader.ReadAsync(Id, Caller);
}
