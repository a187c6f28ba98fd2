using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Supervision;

/// <summary>A time the board counts over: its name, and the first day.</summary>
public sealed record Period(string Name, DateOnly From)
{
    public DateTimeOffset Begin => ChinaTime.At(From, TimeSpan.Zero);

    /// <summary>今天, 本周 (from Monday), and since the day asked for.</summary>
    public static IReadOnlyList<Period> Of(DateOnly today, DateOnly since) =>
        [new("今天", today), new("本周", today.AddDays(-(((int)today.DayOfWeek + 6) % 7))), new($"{since.Month} 月 {since.Day} 日起", since)];
}

/// <summary>How many cards of one unit, colour and state were raised on one side of each period's first day.</summary>
public sealed record CardCount(Guid UnitId, Warning Warning, CardState State, bool Today, bool Week, bool Since, int Count)
{
    public bool IsOpen => State is not (CardState.Closed or CardState.Withdrawn);

    /// <param name="period">Its place in <see cref="Period.Of"/>.</param>
    public bool IsIn(int period) => period switch { 0 => Today, 1 => Week, _ => Since };
}

/// <summary>The cards raised in a month, China time.</summary>
public sealed record MonthOfCards(int Year, int Month, int Yellow, int Red, int Grave);

/// <summary>The counts of cards on the board, counted by the database over what the caller may see.</summary>
public sealed class BoardFigures(CountyDb db)
{
    public const int Months = 12;

    /// <summary>Cards that are open, or were raised in one of the periods.</summary>
    public async Task<IReadOnlyList<CardCount>> CardsAsync(Caller caller, BoardFilter filter, IReadOnlyList<Period> periods)
    {
        var (today, week, since) = (periods[0].Begin, periods[1].Begin, periods[2].Begin);
        var first = week < since ? week : since;
        return await Cards(caller, filter).Where(c => c.IssuedAt >= first || (c.State != CardState.Closed && c.State != CardState.Withdrawn))
            .GroupBy(c => new { c.UnitId, c.Warning, c.State, Today = c.IssuedAt >= today, Week = c.IssuedAt >= week, Since = c.IssuedAt >= since })
            .Select(g => new CardCount(g.Key.UnitId, g.Key.Warning, g.Key.State, g.Key.Today, g.Key.Week, g.Key.Since, g.Count())).ToListAsync();
    }

    /// <summary>On how many cards something was done since an instant, by act.</summary>
    public async Task<IReadOnlyDictionary<string, int>> DoneAsync(Caller caller, BoardFilter filter, DateTimeOffset since)
    {
        var cards = Cards(caller, filter);
        return await db.Set<CardStep>().AsNoTracking().Where(s => s.At >= since && cards.Any(c => c.Id == s.CardId))
            .GroupBy(s => s.Act).Select(g => new { g.Key, Count = g.Select(s => s.CardId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }

    /// <summary>The last twelve months, this one last.</summary>
    public async Task<IReadOnlyList<MonthOfCards>> MonthsAsync(Caller caller, BoardFilter filter, DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        var begin = ChinaTime.At(first, TimeSpan.Zero);
        var found = await Cards(caller, filter).Where(c => c.IssuedAt >= begin).GroupBy(c => new { c.IssuedAt.AddHours(8).Year, c.IssuedAt.AddHours(8).Month, c.Warning })
            .Select(g => new { g.Key.Year, g.Key.Month, g.Key.Warning, Count = g.Count() }).ToListAsync();
        int Of(DateOnly month, Warning warning) => found.Where(f => (f.Year, f.Month, f.Warning) == (month.Year, month.Month, warning)).Sum(f => f.Count);
        return [.. Enumerable.Range(0, Months).Select(n => first.AddMonths(n)).Select(m => new MonthOfCards(m.Year, m.Month, Of(m, Warning.Yellow), Of(m, Warning.Red), Of(m, Warning.Grave)))];
    }

    IQueryable<Card> Cards(Caller caller, BoardFilter filter) =>
        new CardFilter { Unit = filter.Unit, Alone = filter.Alone, Kind = filter.Kind }.Of(db, caller);
}
