using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>The unit has answered who called, and says what came of it (答复、反馈).</summary>
[Act("答复诉求人", HotlineAccess.Undertake)]
public sealed class ReplyToCaller : OrderAct
{
    [Display(Name = "办理结果"), Required]
    public Resolution? Resolution { get; set; }

    [Display(Name = "查到什么、做了什么", Description = "给热线审核用"), DataType(DataType.MultilineText)]
    [Required, StringLength(2000, MinimumLength = 5)]
    public string Measures { get; set; } = "";

    [Display(Name = "怎样答复、答复了什么", Description = "诉求人听到的话；无法解决的写明理由和依据"), DataType(DataType.MultilineText)]
    [Required, StringLength(2000, MinimumLength = 5)]
    public string Text { get; set; } = "";

    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OwnOrderAsync(Id, Version, OrderLoading.Replies);
        var changes = order.Reply(new OrderReply
        {
            Id = acting.NewId(),
            OrderId = Id,
            Seq = order.Replies.Count + 1,
            UnitId = acting.By.UnitId!.Value,
            ById = acting.By.Id,
            ByName = acting.By.Name,
            At = acting.At,
            Resolution = Resolution!.Value,
            Measures = Measures.Trim(),
            Text = Text.Trim(),
        });
        order.Commitment.Meet(acting.NewId(), "答复", acting.Moment);
        await acting.CallOffAssistanceAsync(order);
        await acting.ToOfficeAsync(order, changes, $"答复（{Choices.Name(Resolution.Value)}）：{Text.Trim()}");
        return OrderResult.Of(order);
    }
}
