using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>What towns and villages handle, and where they are (就近办).</summary>
public sealed class NearPage : ActPage
{
    public sealed record Handled(string Code, string Title, PlaceMode? Town, PlaceMode? Village);

    protected override string Permission => Platform.Access.Permission.Anyone;

    /// <summary>Region code of a town; null shows all of them.</summary>
    [BindProperty(SupportsGet = true, Name = "town")]
    public string? TownCode { get; set; }

    public Unit? Town { get; private set; }

    public IReadOnlyList<Site> Centres { get; private set; } = [];

    public IReadOnlyList<Site> Stations { get; private set; } = [];

    public IReadOnlyList<Handled> Matters { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        if (TownCode is not null)
            Town = await Db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.RegionCode == TownCode && u.Kind == UnitKind.Town) ?? throw Refusal.NotFound("这个乡镇");
        var sites = Db.Sites.AsNoTracking();
        Centres = await sites.Where(s => s.Kind == SiteKind.Town && (Town == null || s.UnitId == Town.Id)).OrderBy(s => s.RegionCode).ToListAsync();
        if (Town is not null)
            Stations = await sites.Where(s => s.Kind == SiteKind.Village && s.RegionCode.StartsWith(Town.RegionCode.Substring(0, 9))).OrderBy(s => s.RegionCode).ToListAsync();
        var lists = await (from m in Db.Matters
                           join v in Db.MatterVersions on new { MatterId = m.Id, m.Version } equals new { v.MatterId, v.Version }
                           where m.State == MatterState.Published && (m.Places.Contains(PlaceKind.Town) || m.Places.Contains(PlaceKind.Village))
                           orderby m.Code
                           select new { m.Code, v.List }).AsNoTracking().ToListAsync();
        Matters = [.. lists.Select(l => new Handled(l.Code, l.List.Title, ModeAt(l.List, PlaceKind.Town), ModeAt(l.List, PlaceKind.Village)))];
    }

    static PlaceMode? ModeAt(ImplementationList list, PlaceKind place) => list.Places.FirstOrDefault(p => p.Site == place)?.Mode;
}
