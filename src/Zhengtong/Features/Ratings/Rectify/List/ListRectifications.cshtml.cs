using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Ratings;

/// <summary>Bad ratings and what is done about them (差评整改清单): a unit sees its own, supervision all.</summary>
public sealed class ListRectificationsPage : ActPage
{
    protected override string Permission => RatingsAccess.See;

    [BindProperty(SupportsGet = true)]
    public RectificationFilter Filter { get; set; } = new();

    public IReadOnlyList<RectificationRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    /// <summary>Null when there are too many to count.</summary>
    public long? Total { get; private set; }

    public IEnumerable<SelectListItem> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> States => Enum.GetValues<RectificationState>().Select(s => new SelectListItem(Rectification.Life.Label(s).Name, s.ToString()));

    public static IEnumerable<SelectListItem> Endings => [new("在办", "false"), new("已了结", "true")];

    public static IEnumerable<SelectListItem> Lateness => [new("超时", "true"), new("没超时", "false")];

    protected override async Task ShowAsync()
    {
        if (!ModelState.IsValid) Filter = new();
        Filter.After = Request.Query["after"].FirstOrDefault();
        (Rows, Next) = await RectificationRows.PageAsync(Db, Caller, Filter);
        Total = await Filter.Of(Db, Caller).CountedAsync();
        var seen = new RectificationFilter().Of(Db, Caller);
        var units = await Db.Units.Where(u => seen.Any(r => r.UnitId == u.Id)).OrderBy(u => u.Code).Select(u => new { u.Id, u.ShortName }).ToListAsync();
        Units = units.Select(u => new SelectListItem(u.ShortName, u.Id.ToString()));
    }
}
