using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>
/// Looks at the names and numbers of who called (看诉求人的号码), for a reason that stands in the journal. Units do not see who
/// asked to be hidden, nor who reports somebody.
/// </summary>
[Act("看诉求人的号码", HotlineAccess.Reveal)]
public sealed class RevealCaller : OrderAct
{
    [Display(Name = "为什么要看", Description = "会记入流程记录，督查人员看得到")]
    [Required, StringLength(200, MinimumLength = 4)]
    public string Reason { get; set; } = "";

    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OrderAsync(Id, Version);
        var office = (await acting.BookAsync()).Office;
        if (acting.By.UnitId != office && (acting.By.UnitId != order.UnitId || !order.Commitment.IsOpen))
            throw Refusal.Forbidden("只有热线和正在办的主办单位能看诉求人的号码", "work-order.reveal");
        acting.Record(order.Commitment.Chain, "看了诉求人的姓名和号码：" + Reason.Trim());
        return OrderResult.Of(order);
    }
}
