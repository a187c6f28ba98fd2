using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Supervision;

/// <summary>One line of the board: a unit; a town stands with its villages unless it is looked into.</summary>
/// <param name="Alone">Without its villages.</param>
public sealed record BoardLine(Guid Id, string Name, bool Alone, bool HasVillages, IReadOnlyList<int> Ahead, int Yellow, int Red, int Grave, int Open)
{
    public bool IsEmpty => Ahead.Sum() + Yellow + Red + Grave + Open == 0;
}

/// <summary>A share with what it is a share of, and the lists behind both.</summary>
public sealed record Share(string Name, int Part, int Whole, string Of);

/// <summary>What the board shows.</summary>
public sealed record BoardView(
    IReadOnlyList<Period> Periods, IReadOnlyDictionary<BoardSet, int> Sets, IReadOnlyList<CardCount> Cards, IReadOnlyList<IReadOnlyDictionary<string, int>> Done,
    IReadOnlyList<(string Caption, IReadOnlyList<BoardLine> Lines)> Tables, IReadOnlyList<MonthOfCards> Months)
{
    public int Raised(Warning warning, int period) => Cards.Where(c => c.Warning == warning && c.IsIn(period)).Sum(c => c.Count);

    public int Open(CardState state) => Cards.Where(c => c.State == state).Sum(c => c.Count);

    public int DoneIn(string act, int period) => Done[period].GetValueOrDefault(act);

    public int RaisedSince => Cards.Where(c => c.Since).Sum(c => c.Count);

    public int EndedOfRaised => Cards.Where(c => c.Since && !c.IsOpen).Sum(c => c.Count);
}

/// <summary>Reads the board: a handful of counted queries, whatever the size of the county.</summary>
public sealed class BoardReading(CountyDb db, BoardSets sets, BoardFigures figures)
{
    public async Task<BoardView> ReadAsync(Caller caller, BoardFilter filter, DateOnly today)
    {
        var periods = Period.Of(today, filter.FirstDay(today));
        var cards = await figures.CardsAsync(caller, filter, periods);
        List<IReadOnlyDictionary<string, int>> done = [];
        foreach (var period in periods)
            done.Add(await figures.DoneAsync(caller, filter, period.Begin));
        var counted = new Dictionary<BoardSet, Dictionary<Guid, int>>();
        foreach (var set in Enum.GetValues<BoardSet>())
            counted[set] = await sets.ByUnitAsync(caller, set, filter);
        return new(periods, counted.ToDictionary(c => c.Key, c => c.Value.Values.Sum()), cards, done,
            await TablesAsync(filter, counted, cards), await figures.MonthsAsync(caller, filter, today));
    }

    async Task<IReadOnlyList<(string, IReadOnlyList<BoardLine>)>> TablesAsync(BoardFilter filter, Dictionary<BoardSet, Dictionary<Guid, int>> counted, IReadOnlyList<CardCount> cards)
    {
        var units = await db.Units.AsNoTracking().OrderBy(u => u.Code).ToListAsync();
        BoardLine LineOf(Unit unit, bool alone)
        {
            HashSet<Guid> within = [unit.Id, .. alone ? [] : units.Where(v => v.ParentId == unit.Id).Select(v => v.Id)];
            var own = cards.Where(c => within.Contains(c.UnitId)).ToList();
            int Since(Warning warning) => own.Where(c => c.Since && c.Warning == warning).Sum(c => c.Count);
            return new(unit.Id, unit.ShortName, alone, within.Count > 1, [.. BoardSets.Ahead.Select(s => within.Sum(id => counted[s].GetValueOrDefault(id)))],
                Since(Warning.Yellow), Since(Warning.Red), Since(Warning.Grave), own.Where(c => c.IsOpen).Sum(c => c.Count));
        }
        IReadOnlyList<BoardLine> Lines(Func<Unit, bool> which) => [.. units.Where(which).Select(u => LineOf(u, alone: false)).Where(l => !l.IsEmpty)];
        if (filter.Unit is not { } id)
            return [("县直单位", Lines(u => u.Kind is UnitKind.Bureau or UnitKind.Department)), ("乡镇（含村）", Lines(u => u.Kind is UnitKind.Town))];
        if (units.Find(u => u.Id == id) is not { } chosen) return [];
        return [(chosen.Kind == UnitKind.Town && filter.Alone != true ? chosen.ShortName + "和各村" : chosen.ShortName, [LineOf(chosen, alone: true), .. filter.Alone == true ? [] : Lines(u => u.ParentId == id)])];
    }
}
