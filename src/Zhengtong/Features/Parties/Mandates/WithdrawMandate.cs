using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Parties;

/// <summary>Takes a mandate back, or gives it up as the agent (收回或放弃授权); holds at once.</summary>
[Act("收回授权", PartiesAccess.Mandate)]
public sealed class WithdrawMandate : IAct<Guid>
{
    public Guid Id { get; set; }

    /// <returns>The mandate.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var today = acting.Moment.Date;
        var represented = acting.Db.Mandates.InForce(today).Where(m => m.Representative && m.AgentId == acting.By.Id).Select(m => m.PrincipalId);
        var mandate = await acting.Db.Mandates.FirstOrDefaultAsync(m => m.Id == Id && (m.AgentId == acting.By.Id || m.PrincipalId == acting.By.Id || represented.Contains(m.PrincipalId)))
            ?? throw Refusal.NotFound("这份授权");
        if (mandate.WithdrawnAt is null) mandate.Withdraw(acting.At);
        await acting.Record(mandate.PrincipalId, mandate.AgentId == acting.By.Id ? "代理人放弃授权" : "收回授权");
        await acting.ForgetAsync(mandate.AgentId);
        return mandate.Id;
    }
}

static class MandateActs
{
    extension(Acting acting)
    {
        /// <summary>What a citizen may do is kept for a minute: it changes now.</summary>
        public async Task ForgetAsync(Guid party)
        {
            foreach (var account in await acting.Db.Accounts.AsNoTracking().Where(a => a.Kind == AccountKind.Citizen && a.SubjectId == party).Select(a => new { a.Id, a.Stamp }).ToListAsync())
                acting.Use<Callers>().Forget(account.Id, account.Stamp);
        }
    }
}
