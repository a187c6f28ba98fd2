using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Budgets;

/// <summary>One budget year in a list (预算年度一览). Amounts are in fen.</summary>
public sealed record FiscalYearSummary(Guid Id, Guid UnitId, int Year, DateTimeOffset? ClosedAt, long Initial, long Adjusted, long Executed, long CarriedOut)
{
    public string StateName => ClosedAt is null ? "在记账" : "已结账";

    public static async Task<Page<FiscalYearSummary>> PageAsync(CountyDb db, Caller caller, Guid? unit, string? after, int rows)
    {
        var years = db.FiscalYears.AsNoTracking().VisibleTo(caller);
        if (unit is { } one) years = years.Where(y => y.UnitId == one);
        if (Cursor.Read(after, 2) is [var year, var id] && int.TryParse(year, out var last) && Guid.TryParse(id, out var lastId))
            years = years.Where(y => y.Year < last || (y.Year == last && y.Id.CompareTo(lastId) > 0));
        var read = await years.OrderByDescending(y => y.Year).ThenBy(y => y.Id).Take(rows + 1).ToListAsync();
        var ids = read.Select(y => y.Id).ToList();
        var sums = (await db.LedgerEntries.Where(e => ids.Contains(e.YearId)).GroupBy(e => new { e.YearId, e.Stage }).Select(g => new { g.Key.YearId, g.Key.Stage, Fen = g.Sum(e => e.Fen) }).ToListAsync()).ToLookup(s => s.YearId);
        return Page<FiscalYearSummary>.Of([.. read.Select(y => Of(y, stage => sums[y.Id].Where(s => s.Stage == stage).Sum(s => s.Fen)))], rows, y => Cursor.Write(y.Year, y.Id));
    }

    static FiscalYearSummary Of(FiscalYear y, Func<LedgerStage, long> at) => new(y.Id, y.UnitId, y.Year, y.ClosedAt, at(LedgerStage.Initial),
        at(LedgerStage.Initial) + at(LedgerStage.CarriedIn) + at(LedgerStage.Addition) - at(LedgerStage.Reduction), at(LedgerStage.Expenditure), at(LedgerStage.CarriedOut));
}
