using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Parties;

/// <summary>A mandate in force, as one of its two sides sees it.</summary>
/// <param name="Given">By oneself or an enterprise one represents; false when it was given to oneself.</param>
/// <param name="Principal">Persons masked.</param>
/// <param name="Agent">Masked.</param>
/// <param name="Matters">Codes; empty for all.</param>
public sealed record MandateRow(Guid Id, bool Given, string Principal, string Agent, IReadOnlyList<string> Matters, DateOnly Until)
{
    /// <summary>More than these nobody has: of each principal there are twenty at most in force.</summary>
    public const int Most = 500;

    /// <summary>Oneself and the enterprises one represents.</summary>
    public static async Task<IReadOnlyList<Guid>> PrincipalsAsync(CountyDb db, Guid party, DateOnly today) =>
        [party, .. await db.Mandates.InForce(today).Where(m => m.Representative && m.AgentId == party).Select(m => m.PrincipalId).ToListAsync()];

    /// <summary>One page, the newest first.</summary>
    public static async Task<Page<MandateRow>> PageAsync(CountyDb db, Guid party, DateOnly today, string? after, int rows)
    {
        var mine = await PrincipalsAsync(db, party, today);
        var mandates = db.Mandates.AsNoTracking().InForce(today).Where(m => !m.Representative && (mine.Contains(m.PrincipalId) || m.AgentId == party));
        if (Guid.TryParse(after, out var last)) mandates = mandates.Where(m => m.Id.CompareTo(last) < 0);
        var read = await (from m in mandates
                          join p in db.Parties on m.PrincipalId equals p.Id
                          join a in db.Parties on m.AgentId equals a.Id
                          orderby m.Id descending
                          select new { m, p, a }).Take(rows + 1).ToListAsync();
        return Page<MandateRow>.Of([.. read.Select(r => new MandateRow(r.m.Id, r.m.AgentId != party, r.p.Label, r.a.Label, r.m.Matters, r.m.ValidTo))], rows, r => r.Id.ToString());
    }
}
