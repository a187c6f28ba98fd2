using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Parties;

/// <summary>As whom somebody applies for a party (申请身份).</summary>
public enum Capacity
{
    /// <summary>For oneself; also the applicant who sits before a clerk.</summary>
    Self,

    /// <summary>As legal representative of an enterprise (法定代表人).</summary>
    Representative,

    /// <summary>By mandate (代理人).</summary>
    Agent,
}

public static class Mandates
{
    extension(IQueryable<Mandate> mandates)
    {
        public IQueryable<Mandate> InForce(DateOnly day) =>
            mandates.Where(m => m.ConfirmedAt != null && m.WithdrawnAt == null && m.ValidFrom <= day && m.ValidTo >= day);
    }

    extension(CountyDb db)
    {
        /// <summary>As whom the caller may apply for a party in a matter; null when not at all.</summary>
        public async Task<Capacity?> CapacityAsync(Caller caller, Guid party, string matter, DateOnly day)
        {
            if (caller.PartyIds is not [var self, ..] || self == party) return Capacity.Self;
            return await db.CapacityAsync(self, party, matter, day);
        }

        /// <summary>As whom one party may apply for another, by mandate; null when not at all.</summary>
        public async Task<Capacity?> CapacityAsync(Guid agent, Guid party, string matter, DateOnly day)
        {
            var mandate = await db.Mandates.AsNoTracking().InForce(day)
                .Where(m => m.AgentId == agent && m.PrincipalId == party && (m.Matters.Count == 0 || m.Matters.Contains(matter)))
                .OrderByDescending(m => m.Representative).FirstOrDefaultAsync();
            return mandate is null ? null : mandate.Representative ? Capacity.Representative : Capacity.Agent;
        }
    }
}
