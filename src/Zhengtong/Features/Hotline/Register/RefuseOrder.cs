using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>What the hotline may not take is refused, with the reason and the lawful channel (不予受理).</summary>
[Act("不予受理", HotlineAccess.Dispatch)]
public sealed class RefuseOrder : OrderAct
{
    [Display(Name = "情形和渠道"), Required]
    public LegalChannel? Channel { get; set; }

    [Display(Name = "告诉诉求人的理由和渠道", Description = "去哪里、找谁、怎么办"), DataType(DataType.MultilineText)]
    [Required, StringLength(2000, MinimumLength = 5)]
    public string Reason { get; set; } = "";

    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OrderAsync(Id, Version);
        order.Refuse(Channel!.Value, Reason.Trim());
        return await acting.EndAsync(order, "refused", $"不予受理（{Choices.Name(Channel.Value)}）");
    }
}
