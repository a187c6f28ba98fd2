using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Which unit handles a matter, given where the case arose.</summary>
static class Authorities
{
    extension(Acting acting)
    {
        public Task<Places> PlacesAsync() => Places.OfAsync(acting.Db);

        /// <summary>The unit of the list; for a town's or village's matter that of the site's region.</summary>
        /// <exception cref="Refusal">There is no such unit now.</exception>
        public async Task<Guid> AuthorityAsync(Authority authority, Guid? siteId)
        {
            var places = await acting.PlacesAsync();
            var region = places.SiteOf(siteId)?.RegionCode ?? "";
            var (found, name) = authority.Scope switch
            {
                AuthorityScope.Unit => (InForce(places, u => u.Code == authority.Unit), authority.Name),
                AuthorityScope.Village => (InForce(places, u => u.Kind == UnitKind.Village && u.RegionCode == region), "村（居）民委员会"),
                _ => (InForce(places, u => u.Kind == UnitKind.Town && u.RegionCode.StartsWith(Town(region), StringComparison.Ordinal)), "乡镇人民政府"),
            };
            return found?.Id ?? throw Refusal.NotNow("case.no-authority", $"没有找到办理这个事项的单位（{name}），请联系系统管理员");
        }

        /// <summary>The unit whose clerks accept at a site.</summary>
        public async Task<Guid> SiteUnitAsync(Guid siteId) => (await acting.PlacesAsync()).SiteOf(siteId)!.UnitId;

        /// <summary>The county hall.</summary>
        public async Task<Site> HallAsync() => (await acting.PlacesAsync()).Hall;
    }

    static Unit? InForce(Places places, Func<Unit, bool> which) => places.Units.FirstOrDefault(u => u.AbolishedOn is null && which(u));

    /// <summary>The first nine digits name the town.</summary>
    static string Town(string region) => region.Length >= 9 ? region[..9] : region + "?";
}
