using System.ComponentModel.DataAnnotations;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>
/// The leading unit, or the hotline for it, asks another to assist (会办): who was given the order first leads, the others
/// answer to it in time. The clock of the order runs on.
/// </summary>
[Act("请求会办", HotlineAccess.See)]
public sealed class AskAssistance : OrderAct
{
    [Display(Name = "协办单位"), Required]
    public Guid? Unit { get; set; }

    [Display(Name = "要它做什么"), DataType(DataType.MultilineText)]
    [Required, StringLength(1000, MinimumLength = 5)]
    public string Task { get; set; } = "";

    [Display(Name = "几个工作日内答复主办单位"), Range(1, 15)]
    public int Days { get; set; } = 2;

    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = acting.By.May(HotlineAccess.Dispatch) ? await acting.OrderAsync(Id, Version, OrderLoading.Readers) : await acting.OwnOrderAsync(Id, Version, OrderLoading.Readers);
        if (!acting.By.May(HotlineAccess.Dispatch)) acting.By.Demand(HotlineAccess.Undertake);
        order.AskAssistance();
        var unit = await acting.UndertakerAsync(Unit, order, nameof(Unit));
        if (unit.Id == order.UnitId) throw Refusal.Invalid(nameof(Unit), "主办单位不能再做协办单位");
        await OpenAsync(acting, order, unit.Id);
        order.Commitment.Admit(unit.Id);
        acting.Record(order.Commitment.Chain, $"请{unit.ShortName}协办，{Limit.WorkingDays(Days)}内答复：{Task.Trim()}");
        return OrderResult.Of(order);
    }

    async Task OpenAsync(Acting acting, WorkOrder order, Guid unit)
    {
        var commitment = await acting.OpenAsync(acting.NewId(), new Opening(Assistance.Code, order.TopicCode, $"协办：{order.Commitment.Title}", null, "internal", null, unit)
        {
            PartyLabel = order.Commitment.PartyLabel,
            Confidentiality = order.Commitment.Confidentiality,
        });
        foreach (var reader in order.Commitment.Readers) commitment.Admit(reader.ReaderId);
        commitment.Admit(unit);
        acting.Db.Add(new Assistance { Id = commitment.Id, Commitment = commitment, OrderId = order.Id, UnitId = unit, Task = Task.Trim() });
        await acting.FollowAsync(commitment, Assistance.Ask(Limit.WorkingDays(Days)), $"请求协办：{Task.Trim()}");
    }
}
