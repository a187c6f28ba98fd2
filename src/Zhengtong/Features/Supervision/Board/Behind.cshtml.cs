using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Supervision;

/// <summary>The commitments behind a figure of the board: what is due first when cards are ahead, otherwise the newest first.</summary>
public sealed class BehindPage(BoardSets sets, Finder finder, CommitmentKinds kinds, TimeProvider time) : ActPage
{
    const int PageSize = 50;

    protected override string Permission => SupervisionAccess.Board;

    [BindProperty(SupportsGet = true, Name = "set")]
    public BoardSet Set { get; set; }

    [BindProperty(SupportsGet = true)]
    public BoardFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<FoundRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Turn> Turns { get; private set; } = new Dictionary<Guid, Turn>();

    public string? Next { get; private set; }

    public int Total { get; private set; }

    /// <summary>Which unit, kind and days, in words.</summary>
    public string Scope { get; private set; } = "";

    public bool IsAhead => BoardSets.Ahead.Contains(Set);

    protected override async Task ShowAsync()
    {
        if (!ModelState.IsValid) (Set, Filter) = (BoardSet.InOneDay, new());
        var all = await sets.OfAsync(Caller, Set, Filter);
        Total = await all.CountAsync();
        List<FoundRow> found = [];
        await foreach (var row in finder.ReadAsync(Ordered(all).Take(PageSize + 1)))
            found.Add(row);
        Rows = found[..Math.Min(found.Count, PageSize)];
        if (found.Count > PageSize) Next = Cursor.Write(IsAhead ? Rows[^1].DueAt!.Value : Rows[^1].OpenedAt, Rows[^1].Id);
        if (IsAhead) Turns = await sets.TurnsAsync([.. Rows.Select(r => r.Id)]);
        Scope = await ScopeAsync();
    }

    IQueryable<Commitment> Ordered(IQueryable<Commitment> all)
    {
        var place = Cursor.Read(After, 2) is [var atText, var idText] && Cursor.Instant(atText) is { } at && Guid.TryParse(idText, out var id) ? (at, id) : ((DateTimeOffset At, Guid Id)?)null;
        if (IsAhead)
        {
            if (place is var (due, last)) all = all.Where(c => c.DueAt > due || (c.DueAt == due && c.Id.CompareTo(last) > 0));
            return all.OrderBy(c => c.DueAt).ThenBy(c => c.Id);
        }
        if (place is var (opened, oldest)) all = all.Where(c => c.OpenedAt < opened || (c.OpenedAt == opened && c.Id.CompareTo(oldest) < 0));
        return all.OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id);
    }

    async Task<string> ScopeAsync()
    {
        var unit = (await Places.OfAsync(Db)).UnitOf(Filter.Unit);
        var where = unit is null ? "全县" : unit.ShortName + (unit.Kind == UnitKind.Town ? Filter.Alone == true ? "本级" : "（含村）" : "");
        var since = Format.Date(Filter.FirstDay(ChinaClock.Today(time)));
        return $"{where}{(Filter.Kind is { } kind ? "，" + kinds.NameOf(kind) : "")}{(IsAhead ? "，最急的在前" : $"，{since} 起")}";
    }
}
