using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>
/// Who called is asked whether the handling and the result content them, each apart (回访). Not content with the result: it is
/// done again. Three calls that nobody answers end it.
/// </summary>
[Act("回访诉求人", HotlineAccess.CallBack)]
public sealed class CallBackCaller : OrderAct
{
    [Display(Name = "接通了没有"), Required]
    public bool? Reached { get; set; }

    [Display(Name = "对办理过程", Description = "态度、速度、有没有联系")]
    public Contentment? Process { get; set; }

    [Display(Name = "对办理结果", Description = "不满意的，退回重办")]
    public Contentment? Result { get; set; }

    [Display(Name = "诉求人怎么说"), DataType(DataType.MultilineText), StringLength(1000)]
    public string? Words { get; set; }

    public override async Task<OrderResult> Handle(Acting acting)
    {
        if (Reached == true) CheckAnswers();
        var order = await acting.OrderAsync(Id, Version, OrderLoading.Replies);
        var call = new CallBack
        {
            Id = acting.NewId(),
            OrderId = Id,
            Reply = order.Replies.Count,
            At = acting.At,
            ById = acting.By.Id,
            Reached = Reached == true,
            Process = Reached == true ? Process : null,
            Result = Reached == true ? Result : null,
            Words = string.IsNullOrWhiteSpace(Words) ? null : Words.Trim(),
        };
        return Reached != true ? await MissAsync(acting, order, call)
            : Result == Contentment.Dissatisfied ? await ReworkAsync(acting, order, call)
            : await SatisfyAsync(acting, order, call);
    }

    void CheckAnswers()
    {
        List<FieldMessage> wrong = [];
        if (Process is null) wrong.Add(new(nameof(Process), "请问对办理过程满意不满意"));
        if (Result is null) wrong.Add(new(nameof(Result), "请问对办理结果满意不满意"));
        if (Result == Contentment.Dissatisfied && string.IsNullOrWhiteSpace(Words)) wrong.Add(new(nameof(Words), "不满意的，请记下为什么，承办单位照着重办"));
        if (wrong.Count > 0) throw Refusal.Invalid(wrong);
    }

    static async Task<OrderResult> MissAsync(Acting acting, WorkOrder order, CallBack call)
    {
        order.MissCall(call);
        if (order.MissedCalls < WorkOrder.Tries)
        {
            acting.Record(order.Commitment.Chain, $"回访第 {order.MissedCalls} 次，没有接通");
            return OrderResult.Of(order);
        }
        order.GiveUp();
        return await acting.EndAsync(order, $"回访 {WorkOrder.Tries} 次没有接通，办结");
    }

    async Task<OrderResult> ReworkAsync(Acting acting, WorkOrder order, CallBack call)
    {
        await acting.ToUnitAsync(order, order.Rework(call, await acting.LimitAsync(order)), $"回访对结果不满意，重办：{call.Words}");
        return OrderResult.Of(order);
    }

    async Task<OrderResult> SatisfyAsync(Acting acting, WorkOrder order, CallBack call)
    {
        order.Satisfy(call);
        return await acting.EndAsync(order, $"回访：过程{Choices.Name(Process!.Value)}，结果{Choices.Name(Result!.Value)}，办结");
    }
}
