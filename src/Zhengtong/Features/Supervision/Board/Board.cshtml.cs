using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Supervision;

/// <summary>The board of supervision (监督台): what is about to turn, what cards are open, what came of them.</summary>
public sealed class BoardPage(BoardFigures figures, TurningClocks turning, TimeProvider time) : ActPage
{
    /// <summary>One line: a unit; a town stands with its villages.</summary>
    public sealed record Line(Guid Id, string Name, IReadOnlyList<int> Turning, int Yellow, int Red, int Open)
    {
        public bool IsEmpty => Turning.Sum() + Yellow + Red + Open == 0;
    }

    protected override string Permission => SupervisionAccess.Board;

    public IReadOnlyList<DateOnly> Days { get; private set; } = [];

    public IReadOnlyList<Period> Periods { get; private set; } = [];

    public IReadOnlyList<TurningClock> Turning { get; private set; } = [];

    public IReadOnlyList<Line> Departments { get; private set; } = [];

    public IReadOnlyList<Line> Towns { get; private set; } = [];

    public IReadOnlyList<Share> Shares { get; private set; } = [];

    public IReadOnlyList<CountedCard> Cards { get; private set; } = [];

    public IReadOnlyList<(string Act, DateTimeOffset At)> Steps { get; private set; } = [];

    DateTimeOffset Month => Periods[2].Begin;

    public int Turn(DateOnly day) => Turning.Count(t => IsOn(t, day));

    public int Raised(Warning warning, Period period) => Cards.Count(c => c.Warning == warning && c.IssuedAt >= period.Begin);

    public int Done(string act, Period period) => Steps.Count(s => s.Act == act && s.At >= period.Begin);

    public int Open(CardState state) => Cards.Count(c => c.State == state);

    protected override async Task ShowAsync()
    {
        Periods = Period.Of(ChinaClock.Today(time));
        Days = await turning.DaysAsync();
        var since = Periods.Min(p => p.Begin);
        Turning = await turning.ReadAsync(Caller);
        Cards = await figures.CardsAsync(Caller, since);
        Steps = await figures.StepsAsync(Caller, since);
        Shares = await SharesAsync();
        var units = await Db.Units.AsNoTracking().OrderBy(u => u.Code).ToListAsync();
        Departments = [.. units.Where(u => u.Kind is UnitKind.Bureau or UnitKind.Department).Select(u => LineOf(u, [u.Id])).Where(l => !l.IsEmpty)];
        Towns = [.. units.Where(u => u.Kind == UnitKind.Town).Select(t => LineOf(t, [t.Id, .. units.Where(v => v.ParentId == t.Id).Select(v => v.Id)])).Where(l => !l.IsEmpty)];
    }

    async Task<IReadOnlyList<Share>> SharesAsync()
    {
        var (confirmed, withdrawn, explained, lapsed) = (Done(nameof(Card.Confirm), Periods[2]), Done(nameof(Card.Withdraw), Periods[2]), Done(nameof(Card.Explain), Periods[2]), Done(nameof(Card.Lapse), Periods[2]));
        var raised = Cards.Where(c => c.IssuedAt >= Month).ToList();
        return
        [
            await figures.InTimeAsync(Caller, Month),
            new("按时说明率", explained, explained + lapsed, "本月应说明"),
            new("撤牌率", withdrawn, confirmed + withdrawn, "本月核查"),
            new("销号率", raised.Count(c => c.State is CardState.Closed or CardState.Withdrawn), raised.Count, "本月发牌，已销号或撤牌"),
        ];
    }

    Line LineOf(Unit unit, HashSet<Guid> within) => new(
        unit.Id, unit.ShortName, [.. Days.Select(d => Turning.Count(t => within.Contains(t.UnitId) && IsOn(t, d)))],
        Cards.Count(c => within.Contains(c.UnitId) && c.IssuedAt >= Month && c.Warning == Warning.Yellow),
        Cards.Count(c => within.Contains(c.UnitId) && c.IssuedAt >= Month && c.Warning is (Warning.Red or Warning.Grave)),
        Cards.Count(c => within.Contains(c.UnitId) && c.State is not (CardState.Closed or CardState.Withdrawn)));

    /// <summary>On a day, or before it and after the day looked at before it.</summary>
    bool IsOn(TurningClock clock, DateOnly day) => TurningPage.DayOf(clock, Days) == day;
}
