using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>The hotline's head ends an order that was done again and still does not content, with the reason (审定办结).</summary>
[Act("审定办结", HotlineAccess.Adjudicate)]
public sealed class ConcludeOrder : OrderAct
{
    [Display(Name = "为什么可以办结", Description = "诉求超出政策、没有依据，已经依法说明"), DataType(DataType.MultilineText)]
    [Required, StringLength(1000, MinimumLength = 5)]
    public string Reason { get; set; } = "";

    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OrderAsync(Id, Version, OrderLoading.Replies);
        order.Conclude(Reason.Trim());
        return await acting.EndAsync(order, "审定办结：" + Reason.Trim());
    }
}
