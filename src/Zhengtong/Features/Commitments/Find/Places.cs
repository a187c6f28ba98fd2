using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Commitments;

/// <summary>Names of units and sites for lists and filters (单位与场所), kept for a minute.</summary>
public sealed class Places
{
    static readonly TimeSpan Keep = TimeSpan.FromMinutes(1);

    Dictionary<Guid, Unit> units = [];
    Dictionary<Guid, Site> sites = [];

    public static async Task<Places> OfAsync(CountyDb db, IMemoryCache cache)
    {
        var key = (nameof(Places), db.County.Code);
        if (cache.TryGetValue(key, out Places? places)) return places!;
        await db.EnterAsync();
        return cache.Set(key, new Places
        {
            units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id),
            sites = await db.Sites.AsNoTracking().ToDictionaryAsync(s => s.Id),
        }, Keep);
    }

    public string Unit(Guid id) => units.GetValueOrDefault(id)?.ShortName ?? "";

    public string? Site(Guid? id) => id is { } known ? sites.GetValueOrDefault(known)?.Name : null;

    /// <summary>A site, and for a town's centre the stations of its villages.</summary>
    public IReadOnlyList<Guid> Within(Guid site) => sites.GetValueOrDefault(site) is { Kind: SiteKind.Town } town
        ? [.. sites.Values.Where(s => s.RegionCode.StartsWith(town.RegionCode, StringComparison.Ordinal)).Select(s => s.Id)]
        : [site];

    public IEnumerable<SelectListItem> SiteChoices => sites.Values.Where(s => s.Kind is SiteKind.Hall or SiteKind.Town)
        .OrderBy(s => s.Kind).ThenBy(s => s.RegionCode, StringComparer.Ordinal).Select(s => new SelectListItem(s.Name, s.Id.ToString()));

    public IEnumerable<SelectListItem> UnitChoices => units.Values.Where(u => u.Kind != UnitKind.Village)
        .OrderBy(u => u.Kind).ThenBy(u => u.Code, StringComparer.Ordinal).Select(u => new SelectListItem(u.ShortName, u.Id.ToString()));
}
