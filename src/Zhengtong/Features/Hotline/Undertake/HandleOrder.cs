using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>What was found and done so far (办理), as often as something is.</summary>
[Act("记录办理", HotlineAccess.Undertake)]
public sealed class HandleOrder : OrderAct
{
    [Display(Name = "办理情况", Description = "什么时候、谁、到哪里、查到什么、做了什么"), DataType(DataType.MultilineText)]
    [Required, StringLength(2000, MinimumLength = 5)]
    public string Measures { get; set; } = "";

    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OwnOrderAsync(Id, Version);
        order.Handle(acting.Moment);
        await acting.FollowAsync(order.Commitment, [], "办理：" + Measures.Trim());
        return OrderResult.Of(order);
    }
}
