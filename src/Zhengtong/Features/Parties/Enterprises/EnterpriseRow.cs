using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Parties;

/// <summary>An enterprise that somebody says to represent (我的企业).</summary>
/// <param name="Confirmed">A clerk has seen the licence.</param>
public sealed record EnterpriseRow(Guid Id, string Name, string Code, bool Confirmed)
{
    /// <summary>More than these nobody represents.</summary>
    public const int Most = 500;

    /// <summary>One page, in the order in which they were claimed.</summary>
    public static async Task<Page<EnterpriseRow>> PageAsync(CountyDb db, Guid person, string? after, int rows)
    {
        var claims = db.Mandates.AsNoTracking().Where(m => m.Representative && m.AgentId == person && m.WithdrawnAt == null);
        if (Guid.TryParse(after, out var last)) claims = claims.Where(m => m.Id.CompareTo(last) > 0);
        return Page<EnterpriseRow>.Of(await (from m in claims
                                             join p in db.Parties on m.PrincipalId equals p.Id
                                             orderby m.Id
                                             select new EnterpriseRow(m.Id, p.Name, p.NumberMasked, m.ConfirmedAt != null)).Take(rows + 1).ToListAsync(), rows, e => e.Id.ToString());
    }
}

/// <summary>A claim to represent an enterprise that waits for a clerk (待核验的企业).</summary>
public sealed record ClaimRow(Guid Id, string Enterprise, string Code, string Person, string Number, DateTimeOffset At)
{
    /// <summary>One page, the oldest first.</summary>
    /// <param name="code">The credit code that is looked for; null for all.</param>
    public static async Task<Page<ClaimRow>> PageAsync(CountyDb db, string? code, string? after, int rows)
    {
        var claims = db.Mandates.AsNoTracking().Where(m => m.Representative && m.ConfirmedAt == null && m.WithdrawnAt == null);
        if (Guid.TryParse(after, out var last)) claims = claims.Where(m => m.Id.CompareTo(last) > 0);
        return Page<ClaimRow>.Of(await (from m in claims
                                        join p in db.Parties on m.PrincipalId equals p.Id
                                        join a in db.Parties on m.AgentId equals a.Id
                                        where code == null || p.NumberMasked == code.Trim().ToUpper()
                                        orderby m.Id
                                        select new ClaimRow(m.Id, p.Name, p.NumberMasked, a.Name, a.NumberMasked, m.CreatedAt)).Take(rows + 1).ToListAsync(), rows, c => c.Id.ToString());
    }
}
