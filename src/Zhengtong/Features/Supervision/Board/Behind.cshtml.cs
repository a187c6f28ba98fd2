using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Supervision;

/// <summary>The commitments behind a figure of the board.</summary>
public sealed class BehindPage(BoardSets sets, BehindFigure behind, CommitmentKinds kinds, TimeProvider time) : ActPage
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

    public bool IsAhead => BehindFigure.IsAhead(Set);

    protected override async Task ShowAsync()
    {
        if (!ModelState.IsValid) (Set, Filter) = (BoardSet.InOneDay, new());
        Total = await (await sets.OfAsync(Caller, Set, Filter)).CountAsync();
        (Rows, Next) = await behind.PageAsync(Caller, Set, Filter, After, PageSize);
        if (IsAhead) Turns = await sets.TurnsAsync([.. Rows.Select(r => r.Id)]);
        Scope = await ScopeAsync();
    }

    async Task<string> ScopeAsync()
    {
        var unit = (await Places.OfAsync(Db)).UnitOf(Filter.Unit);
        var where = unit is null ? "全县" : unit.ShortName + (unit.Kind == UnitKind.Town ? Filter.Alone == true ? "本级" : "（含村）" : "");
        var since = Format.Date(Filter.FirstDay(ChinaClock.Today(time)));
        return $"{where}{(Filter.Kind is { } kind ? "，" + kinds.NameOf(kind) : "")}{(IsAhead ? "，最急的在前" : $"，{since} 起")}";
    }
}
