using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Parties;

/// <summary>Gives somebody the right to apply and follow for oneself, or for the enterprise one represents (授权委托).</summary>
[Act("授权委托", PartiesAccess.Mandate)]
public sealed class GiveMandate : IAct<Guid>
{
    const int LongestYears = 3, MostInForce = 20;

    [Display(Name = "替谁授权")]
    public Guid? Principal { get; set; }

    [Display(Name = "代理人姓名", Description = "和身份证上一样")]
    [Required, StringLength(50, MinimumLength = 2)]
    public string Name { get; set; } = "";

    [Display(Name = "代理人身份证号")]
    [Required]
    public string Number { get; set; } = "";

    [Display(Name = "可以办哪些事", Description = "不选就是全部事项")]
    public List<string> Matters { get; set; } = [];

    [Display(Name = "到哪天为止", Description = "最长三年，随时可以收回")]
    [Required(ErrorMessage = "请填写到哪天为止")]
    public DateOnly? Until { get; set; }

    /// <returns>The mandate.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var today = acting.Moment.Date;
        if (Until < today || Until > today.AddYears(LongestYears))
            throw Refusal.Invalid(nameof(Until), $"请填 {today:yyyy-MM-dd} 到 {today.AddYears(LongestYears):yyyy-MM-dd} 之间的日期");
        var principal = Principal ?? acting.By.Id;
        if (principal != acting.By.Id && !await acting.Db.Mandates.InForce(today).AnyAsync(m => m.Representative && m.AgentId == acting.By.Id && m.PrincipalId == principal))
            throw Refusal.Forbidden("只有法定代表人能替企业授权", "mandate.not-representative");
        var agent = await acting.PartyAsync(new RegisterParty { Kind = PartyKind.Person, Name = Name, Number = Number });
        if (agent.Id == acting.By.Id) throw Refusal.Invalid(nameof(Number), "不用授权给自己，请填代理人的身份证号");
        if (await acting.Db.Mandates.InForce(today).CountAsync(m => m.PrincipalId == principal) >= MostInForce)
            throw Refusal.NotNow("mandate.too-many", $"有效的授权最多 {MostInForce} 份，请先收回不用的");
        var mandate = new Mandate { Id = acting.NewId(), PrincipalId = principal, AgentId = agent.Id, Matters = [.. Matters.Distinct().Take(100)], ValidFrom = today, ValidTo = Until!.Value, CreatedAt = acting.At };
        mandate.Confirm(acting.At, acting.By.Name);
        acting.Db.Add(mandate);
        await acting.Record(principal, $"授权 {agent.Label} 代办{(Matters.Count == 0 ? "全部事项" : $" {Matters.Count} 个事项")}，到 {Until:yyyy-MM-dd}");
        await acting.ForgetAsync(agent.Id);
        return mandate.Id;
    }
}
