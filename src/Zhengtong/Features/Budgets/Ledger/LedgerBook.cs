using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Budgets;

/// <summary>A year's ledger opened for booking (打开的账): the year, the unit's projects, and which numbers are taken.</summary>
public sealed class LedgerBook
{
    const int MostProjects = 5_000;

    readonly HashSet<(LedgerStage Stage, string Number, int Line)> taken;
    readonly Dictionary<string, Guid> projects;

    LedgerBook(FiscalYear year, Dictionary<string, Guid> projects, HashSet<(LedgerStage, string, int)> taken) => (Year, this.projects, this.taken) = (year, projects, taken);

    public FiscalYear Year { get; }

    /// <summary>How many were booked, and what they come to, in fen.</summary>
    public int Booked { get; private set; }

    public long BookedFen { get; private set; }

    /// <summary>Opens the ledger of the caller's own unit.</summary>
    /// <param name="numbers">Of what is to be booked.</param>
    /// <exception cref="Refusal">There is no such year, it is another unit's, or it is closed.</exception>
    public static async Task<LedgerBook> OpenAsync(Acting acting, Guid year, IReadOnlyCollection<string> numbers)
    {
        var found = await acting.Db.FiscalYearAsync(year, acting.By);
        ExpectOwn(found, acting);
        found.ExpectOpen();
        var entries = acting.Db.LedgerEntries.Where(e => e.YearId == year && numbers.Contains(e.Number));
        return new(found,
            await acting.Db.BudgetProjects.Where(p => p.UnitId == found.UnitId).OrderBy(p => p.Code).Take(MostProjects).ToDictionaryAsync(p => p.Code, p => p.Id),
            [.. (await entries.Select(e => new { e.Stage, e.Number, e.Line }).ToListAsync()).Select(e => (e.Stage, e.Number, e.Line))]);
    }

    /// <exception cref="Refusal">The year is another unit's: who sees it may not write in it.</exception>
    public static void ExpectOwn(FiscalYear year, Acting acting)
    {
        if (year.UnitId != acting.By.UnitId && !acting.By.IsSystem) throw Refusal.Forbidden("这是别的单位的账，只能看");
    }

    /// <exception cref="Refusal">There is none with this code.</exception>
    public Guid? ProjectOf(string? code) => string.IsNullOrWhiteSpace(code) ? null
        : projects.TryGetValue(code.Trim(), out var id) ? id : throw Refusal.Invalid("Project", $"没有编号是 {code.Trim()} 的项目，请先登记项目");

    /// <summary>Books it.</summary>
    /// <exception cref="Refusal">It cannot be right, or stands there already.</exception>
    public LedgerEntry Book(Booking booking, Acting acting)
    {
        var entry = Year.Book(booking, acting.NewId(), acting.Moment);
        if (!taken.Add((entry.Stage, entry.Number, entry.Line)))
            throw Refusal.Invalid(nameof(booking.Number), $"{entry.Number} 的第 {entry.Line} 笔已经记过，没有重复记。同一号还有别的，请改分录号");
        (Booked, BookedFen) = (Booked + 1, BookedFen + entry.Fen);
        return acting.Db.Add(entry).Entity;
    }
}
