using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using ClockLevel = Zhengtong.Features.Commitments.ClockLevel;

namespace Zhengtong.Features.Supervision;

/// <summary>A time the board counts over: its name, and the first day.</summary>
public sealed record Period(string Name, DateOnly From)
{
    public DateTimeOffset Begin => ChinaTime.At(From, TimeSpan.Zero);

    /// <summary>今天, 本周 (from Monday), 本月.</summary>
    public static IReadOnlyList<Period> Of(DateOnly today) =>
        [new("今天", today), new("本周", today.AddDays(-(((int)today.DayOfWeek + 6) % 7))), new("本月", new(today.Year, today.Month, 1))];
}

/// <summary>A share with what it is a share of.</summary>
public sealed record Share(string Name, int Part, int Whole, string Of);

/// <summary>A card as the board counts it.</summary>
public sealed record CountedCard(Guid UnitId, Warning Warning, CardState State, DateTimeOffset IssuedAt);

/// <summary>The counts of the board, all over what the caller may see.</summary>
public sealed class BoardFigures(CountyDb db, CommitmentKinds kinds)
{
    /// <summary>Cards that are open, or were raised since an instant.</summary>
    public Task<List<CountedCard>> CardsAsync(Caller caller, DateTimeOffset since) => db.CardsVisibleTo(caller).AsNoTracking()
        .Where(c => c.IssuedAt >= since || (c.State != CardState.Closed && c.State != CardState.Withdrawn))
        .Select(c => new CountedCard(c.UnitId, c.Warning, c.State, c.IssuedAt)).ToListAsync();

    /// <summary>What was done with cards since an instant: act and time.</summary>
    public async Task<IReadOnlyList<(string Act, DateTimeOffset At)>> StepsAsync(Caller caller, DateTimeOffset since)
    {
        var cards = db.CardsVisibleTo(caller);
        var steps = await db.Set<CardStep>().AsNoTracking().Where(s => s.At >= since && cards.Any(c => c.Id == s.CardId)).Select(s => new { s.Act, s.At }).ToListAsync();
        return [.. steps.Select(s => (s.Act, s.At))];
    }

    /// <summary>Of what ended since an instant, how much ended within its promise.</summary>
    public async Task<Share> InTimeAsync(Caller caller, DateTimeOffset since)
    {
        var raising = kinds.All.Where(k => k.RaisesCards).Select(k => k.Code).ToArray();
        var ended = db.Commitments.VisibleTo(caller).Where(c => c.ClosedAt >= since && raising.Contains(c.Kind));
        var counted = await ended.GroupBy(_ => 1).Select(g => new { All = g.Count(), Late = g.Count(c => c.Level == ClockLevel.Red || c.Level == ClockLevel.Grave) }).FirstOrDefaultAsync();
        return new("按期办结率", (counted?.All - counted?.Late) ?? 0, counted?.All ?? 0, "本月办结");
    }
}
