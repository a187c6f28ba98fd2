using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>An act on one order: which, and the version of it that the page showed.</summary>
public abstract class OrderAct : IAct<OrderResult>
{
    [Display(Name = "工单")]
    public Guid Id { get; set; }

    /// <summary>Length of the journal when the page was read (If-Match); null when the door does not ask.</summary>
    public int? Version { get; set; }

    public abstract Task<OrderResult> Handle(Acting acting);
}

/// <summary>What every act on an order returns.</summary>
/// <param name="Version">For the next act's If-Match.</param>
public sealed record OrderResult(Guid Id, string Number, string State, int Version) : IVersioned
{
    public static OrderResult Of(WorkOrder order) => new(order.Id, order.Commitment.Number, order.StateName, order.Commitment.Chain.Length);
}
