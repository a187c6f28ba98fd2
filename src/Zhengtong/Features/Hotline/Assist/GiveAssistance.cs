using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>The assisting unit answers the leading one (协办答复).</summary>
[Act("协办答复", HotlineAccess.Undertake)]
public sealed class GiveAssistance : IAct<Guid>
{
    public Guid Id { get; set; }

    public int? Version { get; set; }

    [Display(Name = "做了什么、结果怎样"), DataType(DataType.MultilineText)]
    [Required, StringLength(2000, MinimumLength = 5)]
    public string Answer { get; set; } = "";

    /// <returns>The assistance.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        await acting.Db.LoadAsync(Id, acting.By);
        var assistance = await acting.Db.Assistances.Include(a => a.Commitment).FirstOrDefaultAsync(a => a.Id == Id) ?? throw Refusal.NotFound("这件协办");
        if (assistance.UnitId != acting.By.UnitId)
            throw Refusal.Forbidden("这件协办归另一个单位，您可以查看，不能答复", "assistance.not-own");
        await acting.ExpectAsync(assistance.Commitment, Version);
        assistance.Give(Answer.Trim(), acting.Moment);
        acting.Record(assistance.Commitment.Chain, "协办答复：" + Answer.Trim());
        await acting.CloseAsync(assistance.Commitment, "given");
        var order = await acting.OrderAsync(assistance.OrderId, null);
        acting.Record(order.Commitment.Chain, $"{acting.By.Name}协办答复：{Answer.Trim()}");
        return Id;
    }
}
