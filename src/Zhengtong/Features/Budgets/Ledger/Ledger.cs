using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Budgets;

/// <summary>One sum of a year's ledger: everything booked that is alike in all of this.</summary>
/// <param name="Fen">In fen, corrections included.</param>
/// <param name="Entries">How many entries it sums.</param>
public sealed record LedgerAmount(
    LedgerStage Stage, FundSource Source, ExpenditureClass? Class, string? EconomicCode, Guid? ProjectId, ThreePublic? ThreePublic, long Fen, int Entries);

/// <summary>The sums of one year's ledger (预算账): as many rows as kinds of money, however many entries there are.</summary>
public sealed class Ledger(IReadOnlyList<LedgerAmount> amounts)
{
    /// <summary>More kinds of money than a unit has: sources, classes, items and projects together.</summary>
    const int Most = 20_000;

    public IReadOnlyList<LedgerAmount> Amounts => amounts;

    /// <param name="asOf">What had been entered by then; null for all.</param>
    public static async Task<Ledger> OfAsync(CountyDb db, Guid year, DateTimeOffset? asOf = null)
    {
        var entries = db.LedgerEntries.AsNoTracking().Where(e => e.YearId == year);
        if (asOf is { } at) entries = entries.Where(e => e.EnteredAt <= at);
        return new(await entries.GroupBy(e => new { e.Stage, e.Source, e.Class, e.EconomicCode, e.ProjectId, e.ThreePublic })
            .Select(g => new LedgerAmount(g.Key.Stage, g.Key.Source, g.Key.Class, g.Key.EconomicCode, g.Key.ProjectId, g.Key.ThreePublic, g.Sum(e => e.Fen), g.Count()))
            .Take(Most).ToListAsync());
    }

    /// <summary>Only what fits.</summary>
    public Ledger Where(Func<LedgerAmount, bool> fits) => new([.. amounts.Where(fits)]);

    /// <summary>In fen.</summary>
    public long Of(params ReadOnlySpan<LedgerStage> stages)
    {
        var sum = 0L;
        foreach (var amount in amounts)
            if (stages.Contains(amount.Stage)) sum += amount.Fen;
        return sum;
    }

    public bool Has(LedgerStage stage) => amounts.Any(a => a.Stage == stage);

    public long Initial => Of(LedgerStage.Initial);

    /// <summary>What may be spent (可用预算、全年预算数): 年初预算 + 上年结转 + 追加 − 追减. What is carried to next year is no source.</summary>
    public long Adjusted => Of(LedgerStage.Initial, LedgerStage.CarriedIn, LedgerStage.Addition) - Of(LedgerStage.Reduction);

    /// <summary>What was spent (执行数).</summary>
    public long Executed => Of(LedgerStage.Expenditure);

    public long Received => Of(LedgerStage.Receipt);

    public long CarriedIn => Of(LedgerStage.CarriedIn);

    public long CarriedOut => Of(LedgerStage.CarriedOut);
}
