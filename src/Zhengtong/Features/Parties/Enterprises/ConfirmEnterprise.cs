using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Parties;

/// <summary>A clerk has seen the licence and the person, and lets the claim hold, or refuses it (核验企业法定代表人).</summary>
[Act("核验企业", PartiesAccess.Find)]
public sealed class ConfirmEnterprise : IAct<Guid>
{
    public Guid Id { get; set; }

    [Display(Name = "核验结果")]
    public bool Right { get; set; }

    /// <returns>The claim.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var claim = await acting.Db.Mandates.FirstOrDefaultAsync(m => m.Id == Id && m.Representative && m.ConfirmedAt == null && m.WithdrawnAt == null) ?? throw Refusal.NotFound("这条登记");
        if (Right) claim.Confirm(acting.At, acting.By.Name);
        else claim.Withdraw(acting.At);
        await acting.Record(claim.PrincipalId, Right ? "核对营业执照和本人，法定代表人登记有效" : "法定代表人登记不予认可");
        await acting.ForgetAsync(claim.AgentId);
        return claim.Id;
    }
}
