using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>Gives the order to the unit that answers for it (派单).</summary>
[Act("派单", HotlineAccess.Dispatch)]
public sealed class DispatchOrder : OrderAct
{
    [Display(Name = "承办单位"), Required]
    public Guid? Unit { get; set; }

    [Display(Name = "交办要求", Description = "可以不填"), DataType(DataType.MultilineText), StringLength(1000)]
    public string? Note { get; set; }

    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OrderAsync(Id, Version, OrderLoading.Readers);
        await acting.DispatchAsync(order, Unit, Note);
        return OrderResult.Of(order);
    }
}

static class Dispatching
{
    extension(Acting acting)
    {
        public async Task DispatchAsync(WorkOrder order, Guid? to, string? note)
        {
            var unit = await acting.UndertakerAsync(to, order, nameof(DispatchOrder.Unit));
            var changes = order.Dispatch(unit.Id, await acting.LimitAsync(order), acting.Moment);
            await acting.SendAsync(order, unit, changes, $"派给{unit.ShortName}{(string.IsNullOrWhiteSpace(note) ? "" : "：" + note.Trim())}");
        }
    }
}
