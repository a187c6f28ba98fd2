using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Parties;

/// <summary>
/// Takes a written mandate at the window (收授权委托书): the clerk has seen the signed paper and the agent's identity card, so
/// it is confirmed at once. A mandate in force for the same two and the same matter is used again.
/// </summary>
[Act("收授权委托书", PartiesAccess.Find)]
public sealed class TakeMandate : IAct<Guid>
{
    public Guid Principal { get; set; }

    /// <summary>The matter it is for.</summary>
    public string Matter { get; set; } = "";

    [Display(Name = "代理人姓名", Description = "和身份证上一样")]
    [Required, StringLength(50, MinimumLength = 2)]
    public string Name { get; set; } = "";

    [Display(Name = "代理人身份证号")]
    [Required]
    public string Number { get; set; } = "";

    [Display(Name = "代理人手机号", Description = "进度短信发给代理人")]
    [Required]
    public string Phone { get; set; } = "";

    [Display(Name = "委托到哪天")]
    [Required]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "已经核对授权委托书原件和代理人身份证")]
    [AllowedValues(true, ErrorMessage = "请先核对授权委托书原件和代理人身份证")]
    public bool Seen { get; set; }

    /// <returns>The agent.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var today = acting.Moment.Date;
        if (ValidTo < today)
            throw Refusal.Invalid(nameof(ValidTo), "委托已经到期，请重新出具授权委托书");
        var principal = await acting.Db.Parties.AsNoTracking().FirstOrDefaultAsync(p => p.Id == Principal) ?? throw Refusal.NotFound("委托人");
        var agent = await acting.PartyAsync(new RegisterParty { Kind = PartyKind.Person, Name = Name, Number = Number, Phone = Phone });
        if (agent.Id == principal.Id)
            throw Refusal.Invalid(nameof(Number), "代理人就是申请人自己，选“本人来办”");
        if (!await acting.Db.Mandates.InForce(today).AnyAsync(m => m.PrincipalId == Principal && m.AgentId == agent.Id && (m.Matters.Count == 0 || m.Matters.Contains(Matter))))
        {
            var mandate = new Mandate { Id = acting.NewId(), PrincipalId = Principal, AgentId = agent.Id, Matters = [Matter], ValidFrom = today, ValidTo = ValidTo!.Value, CreatedAt = acting.At };
            mandate.Confirm(acting.At, acting.By.Name);
            acting.Db.Add(mandate);
            await acting.Record(Principal, $"窗口收授权委托书，委托{agent.Label}办理，到 {ValidTo:yyyy-MM-dd}", new { mandate.Id });
        }
        return agent.Id;
    }
}
