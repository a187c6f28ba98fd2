using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>The hotline looks whether a reply does (审核答复): then who called is called back, or else the unit does it again.</summary>
[Act("审核答复", HotlineAccess.Review)]
public sealed class ReviewReply : OrderAct
{
    [Display(Name = "审核结论"), Required]
    public bool? Passed { get; set; }

    [Display(Name = "审核意见", Description = "退回的写明缺什么"), DataType(DataType.MultilineText), StringLength(1000)]
    public string? Finding { get; set; }

    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OrderAsync(Id, Version, OrderLoading.Callers, OrderLoading.Replies);
        var finding = string.IsNullOrWhiteSpace(Finding) ? "" : "：" + Finding.Trim();
        if (Passed != true)
        {
            if (finding.Length == 0) throw Refusal.Invalid(nameof(Finding), "退回要写明缺什么、怎么改");
            await acting.ToUnitAsync(order, order.SendBack(await acting.LimitAsync(order)), "审核退回" + finding);
        }
        else if (order.OwesCallBack)
        {
            await acting.AnswerLetterAsync(order);
            await acting.ToOfficeAsync(order, order.Pass(), "审核通过，等回访" + finding);
        }
        else
        {
            order.PassAndClose();
            await acting.AnswerLetterAsync(order);
            return await acting.EndAsync(order, "审核通过，没有要回访的人，办结" + finding);
        }
        return OrderResult.Of(order);
    }
}
