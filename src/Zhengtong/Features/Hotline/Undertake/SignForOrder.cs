using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>Somebody of the unit takes the order over (签收).</summary>
[Act("签收工单", HotlineAccess.Undertake)]
public sealed class SignForOrder : OrderAct
{
    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OwnOrderAsync(Id, Version);
        var changes = order.SignFor(acting.Moment);
        order.Commitment.HoldBy(order.UnitId!.Value, person: acting.By.Id);
        await acting.FollowAsync(order.Commitment, changes, "签收");
        return OrderResult.Of(order);
    }
}
