using Zhengtong.Features.Commitments;

namespace Zhengtong.Features.Hotline;

/// <summary>An act on one order.</summary>
public abstract class OrderAct : TenantAct<OrderResult>;

/// <summary>What every act on an order returns.</summary>
/// <param name="Version">For the next act's If-Match.</param>
public sealed record OrderResult(Guid Id, string Number, string State, int Version) : ITenantResult
{
    public static OrderResult Of(WorkOrder order) => new(order.Id, order.Commitment.Number, order.StateName, order.Commitment.Chain.Length);
}
