using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Supervision;

/// <summary>The board of supervision (监督台): what is about to turn, what cards are open, what came of them; for the county, a unit, a town and its villages.</summary>
public sealed class BoardPage(BoardReading reading, CommitmentKinds kinds, TimeProvider time) : ActPage
{
    protected override string Permission => SupervisionAccess.Board;

    [BindProperty(SupportsGet = true)]
    public BoardFilter Filter { get; set; } = new();

    public BoardView View { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds => kinds.All.Where(k => k.RaisesCards).Select(k => new SelectListItem(k.Name, k.Code));

    public IEnumerable<SelectListItem> Units { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        if (!ModelState.IsValid) Filter = new();
        View = await reading.ReadAsync(Caller, Filter, ChinaClock.Today(time));
        Units = (await Db.Units.AsNoTracking().Where(u => u.Kind != UnitKind.Village || u.Id == Filter.Unit).OrderBy(u => u.Kind).ThenBy(u => u.Code).Select(u => new { u.ShortName, u.Id }).ToListAsync())
            .Select(u => new SelectListItem(u.ShortName, u.Id.ToString()));
    }

    /// <summary>The list of commitments behind a figure.</summary>
    public string Behind(BoardSet set, Guid? unit = null, bool alone = false) =>
        "/board/list?" + Query([("set", set.ToString().ToLowerInvariant()), .. Within(unit, alone)]) + FromPart;

    /// <summary>The list of cards behind a figure.</summary>
    public string Cards(Guid? unit = null, bool alone = false, params (string Name, string? Value)[] more) => "/supervision/cards?" + Query([.. Within(unit, alone), .. more]);

    public string Since => Format.Date(View.Periods[2].From);

    string FromPart => Filter.From is null ? "" : "&from=" + Since;

    (string, string?)[] Within(Guid? unit, bool alone) =>
        [("unit", (unit ?? Filter.Unit)?.ToString()), ("alone", alone || (unit is null && Filter.Alone == true) ? "true" : null), ("kind", Filter.Kind)];

    static string Query(IEnumerable<(string Name, string? Value)> parts) =>
        string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
}
