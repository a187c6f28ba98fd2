using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>The unit says whose it is instead (退单): within 24 hours, once, with reason and unit. The hotline rules.</summary>
[Act("退单", HotlineAccess.Undertake)]
public sealed class ReturnOrder : OrderAct
{
    [Display(Name = "应当由哪个单位办", Description = "一定要选；说不清的，说明理由请热线裁定"), Required]
    public Guid? Proposed { get; set; }

    [Display(Name = "退单理由", Description = "写明法律、“三定”规定的依据"), DataType(DataType.MultilineText)]
    [Required, StringLength(1000, MinimumLength = 5)]
    public string Reason { get; set; } = "";

    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OwnOrderAsync(Id, Version, OrderLoading.Returns);
        var changes = order.Return(acting.NewId(), Proposed!.Value, Reason.Trim(), acting.Moment).ToList();
        var proposed = await acting.UndertakerAsync(Proposed, order, nameof(Proposed));
        await acting.ToOfficeAsync(order, changes, $"退单，建议由{proposed.ShortName}办：{Reason.Trim()}");
        return OrderResult.Of(order);
    }
}

/// <summary>The hotline rules on a return (裁定): whoever it names keeps the order.</summary>
[Act("裁定退单", HotlineAccess.Adjudicate)]
public sealed class AdjudicateReturn : OrderAct
{
    [Display(Name = "由哪个单位办", Description = "裁定以后不能再退"), Required]
    public Guid? Unit { get; set; }

    [Display(Name = "裁定理由"), DataType(DataType.MultilineText)]
    [Required, StringLength(1000, MinimumLength = 5)]
    public string Finding { get; set; } = "";

    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OrderAsync(Id, Version, OrderLoading.Readers, OrderLoading.Returns);
        var unit = await acting.UndertakerAsync(Unit, order, nameof(Unit));
        var stays = unit.Id == order.UnitId;
        var changes = order.Adjudicate(unit.Id, Finding.Trim(), await acting.LimitAsync(order), acting.Moment);
        await acting.SendAsync(order, unit, changes, $"裁定{(stays ? "不退" : "")}，由{unit.ShortName}办：{Finding.Trim()}");
        return OrderResult.Of(order);
    }
}
