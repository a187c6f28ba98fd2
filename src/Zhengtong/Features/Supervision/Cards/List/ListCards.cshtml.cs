using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Supervision;

/// <summary>Cards, the newest first (红黄牌清单).</summary>
public sealed class ListCardsPage : ActPage
{
    protected override string Permission => SupervisionAccess.See;

    [BindProperty(SupportsGet = true)]
    public CardFilter Filter { get; set; } = new();

    public IReadOnlyList<CardRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    /// <summary>Null when there are too many to count.</summary>
    public long? Total { get; private set; }

    public IEnumerable<SelectListItem> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> States => Enum.GetValues<CardState>().Select(s => new SelectListItem(Card.Life.Label(s).Name, s.ToString()));

    /// <summary>The board comes first for those who have it.</summary>
    public (string, string)[] Trail => Caller.May(SupervisionAccess.Board) ? [("监督台", "~/board")] : [];

    protected override async Task ShowAsync()
    {
        if (!ModelState.IsValid) Filter = new();
        Filter.After = Request.Query["after"].FirstOrDefault();
        (Rows, Next) = await CardRows.PageAsync(Db, Caller, Filter);
        Total = await Filter.Of(Db, Caller).CountedAsync();
        var cards = Db.CardsVisibleTo(Caller);
        var units = await Db.Units.Where(u => cards.Any(c => c.UnitId == u.Id)).OrderBy(u => u.Code).Select(u => new { u.Id, u.ShortName }).ToListAsync();
        Units = units.Select(u => new SelectListItem(u.ShortName, u.Id.ToString()));
    }
}
