using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>The hotline or supervision watches an order, and says what it demands (督办). The title says so on every desk.</summary>
[Act("督办工单", HotlineAccess.Supervise)]
public sealed class SuperviseOrder : OrderAct
{
    [Display(Name = "督办级别"), Required]
    public SupervisionLevel? Level { get; set; }

    [Display(Name = "督办要求", Description = "拒不受理、超期、应解决未解决、造成不良影响的，写明要做到什么"), DataType(DataType.MultilineText)]
    [Required, StringLength(1000, MinimumLength = 5)]
    public string Demand { get; set; } = "";

    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OrderAsync(Id, Version);
        order.Supervise(Level!.Value);
        Mark(order.Commitment);
        acting.Record(order.Commitment.Chain, $"{Choices.Name(Level.Value)}：{Demand.Trim()}");
        return OrderResult.Of(order);
    }

    internal static void Mark(Commitment supervised)
    {
        const string mark = "【督办】";
        if (!supervised.Title.StartsWith(mark, StringComparison.Ordinal)) supervised.Title = mark + supervised.Title;
    }
}
