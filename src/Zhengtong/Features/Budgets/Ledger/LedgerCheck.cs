using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Budgets;

/// <summary>A year's ledger with what its identities come to (勾稽).</summary>
/// <param name="Projects">Names of the projects that occur in it.</param>
public sealed record LedgerCheck(Ledger Ledger, IReadOnlyDictionary<Guid, string> Projects, IReadOnlyList<IdentityCheck> Identities)
{
    public IReadOnlyList<IdentityCheck> Broken => [.. Identities.Where(i => !i.Holds)];

    public static async Task<LedgerCheck> OfAsync(CountyDb db, FiscalYear year, ApprovedTotals? approved = null)
    {
        var ledger = await Ledger.OfAsync(db, year.Id);
        var before = await db.FiscalYears.Where(y => y.UnitId == year.UnitId && y.Year == year.Year - 1).Select(y => (Guid?)y.Id).FirstOrDefaultAsync();
        var known = ledger.Amounts.Select(a => a.ProjectId).OfType<Guid>().Distinct().ToList();
        var projects = await db.BudgetProjects.Where(p => known.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        return new(ledger, projects, LedgerIdentities.Check(ledger, before is { } last ? await Ledger.OfAsync(db, last) : null, approved, projects));
    }
}
