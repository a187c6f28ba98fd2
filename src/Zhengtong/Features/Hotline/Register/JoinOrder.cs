using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>A further caller about the same thing joins its order (并入).</summary>
[Act("并入工单", HotlineAccess.Register)]
public sealed class JoinOrder : CallerDetails, IAct<OrderResult>
{
    public Guid Id { get; set; }

    public int? Version { get; set; }

    [Display(Name = "补充的情况"), DataType(DataType.MultilineText), StringLength(4000)]
    public string? Note { get; set; }

    public async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OrderAsync(Id, Version, OrderLoading.Callers);
        var caller = ToCaller(acting, Id, order.Callers.Count + 1, order.IsConfidential);
        if (caller.Call is not null && order.Callers.Exists(c => c.Call == caller.Call))
            throw Refusal.NotNow("work-order.joined", "这通电话已经并入这张工单，没有重复并入");
        order.Join(caller);
        acting.Record(order.Commitment.Chain, $"又一人反映，共 {order.Callers.Count} 人{(string.IsNullOrWhiteSpace(Note) ? "" : "：" + Note.Trim())}");
        return OrderResult.Of(order);
    }
}
