using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Organisation;

/// <summary>The units and sites of a county (单位与场所), kept in memory.</summary>
public sealed class Places
{
    Dictionary<Guid, Unit> units = [];
    Dictionary<Guid, Site> sites = [];

    public static Task<Places> OfAsync(CountyDb db) => db.Kept.OfAsync(db, nameof(Places), async read => new Places
    {
        units = await read.Units.AsNoTracking().ToDictionaryAsync(u => u.Id),
        sites = await read.Sites.AsNoTracking().ToDictionaryAsync(s => s.Id),
    });

    public IReadOnlyCollection<Unit> Units => units.Values;

    public Unit? UnitOf(Guid? id) => id is { } known ? units.GetValueOrDefault(known) : null;

    public Site? SiteOf(Guid? id) => id is { } known ? sites.GetValueOrDefault(known) : null;

    public string Unit(Guid id) => UnitOf(id)?.ShortName ?? "";

    /// <summary>The town or village of a region code; null for the county itself.</summary>
    public Unit? AtRegion(string code) => units.Values.FirstOrDefault(u => u.Kind is UnitKind.Town or UnitKind.Village && Region.Stem(u.RegionCode) == Region.Stem(code));

    public string? Site(Guid? id) => SiteOf(id)?.Name;

    /// <summary>The county hall.</summary>
    public Site Hall => sites.Values.First(s => s.Kind == SiteKind.Hall);

    /// <summary>The bureau itself.</summary>
    public Unit Bureau => units.Values.First(u => u.Kind == UnitKind.Bureau);

    /// <summary>A site, and for a town's centre the stations of its villages.</summary>
    public IReadOnlyList<Guid> Within(Guid site) => sites.GetValueOrDefault(site) is { Kind: SiteKind.Town } town
        ? [.. sites.Values.Where(s => Region.Covers(town.RegionCode, s.RegionCode)).Select(s => s.Id)]
        : [site];

    public IEnumerable<SelectListItem> SiteChoices => sites.Values.Where(s => s.Kind is SiteKind.Hall or SiteKind.Town)
        .OrderBy(s => s.Kind).ThenBy(s => s.RegionCode, StringComparer.Ordinal).Select(s => new SelectListItem(s.Name, s.Id.ToString()));

    public IEnumerable<SelectListItem> UnitChoices => units.Values.Where(u => u.Kind != UnitKind.Village)
        .OrderBy(u => u.Kind).ThenBy(u => u.Code, StringComparer.Ordinal).Select(u => new SelectListItem(u.ShortName, u.Id.ToString()));
}

/// <summary>Whoever changes a unit or a site has the places read anew.</summary>
sealed class PlacesFollowChanges : ISaveHook
{
    public void BeforeSave(CountyDb db)
    {
        if (db.ChangeTracker.Entries<Unit>().Any(e => e.State != EntityState.Unchanged) || db.ChangeTracker.Entries<Site>().Any(e => e.State != EntityState.Unchanged))
            db.Kept.Forget<Places>(db, nameof(Places));
    }
}
