using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Which unit handles a matter, given where the case arose.</summary>
static class Authorities
{
    extension(Acting acting)
    {
        /// <summary>The unit of the list; for a town's or village's matter that of the site's region.</summary>
        /// <exception cref="Refusal">There is no such unit now.</exception>
        public async Task<Guid> AuthorityAsync(Authority authority, Guid? siteId)
        {
            if (authority.Scope == AuthorityScope.Unit)
                return await acting.UnitAsync(u => u.Code == authority.Unit, authority.Name);
            var region = await acting.Db.Sites.Where(s => s.Id == siteId).Select(s => s.RegionCode).FirstOrDefaultAsync() ?? "";
            return authority.Scope == AuthorityScope.Village
                ? await acting.UnitAsync(u => u.Kind == UnitKind.Village && u.RegionCode == region, "村（居）民委员会")
                : await acting.UnitAsync(u => u.Kind == UnitKind.Town && u.RegionCode.StartsWith(Town(region)), "乡镇人民政府");
        }

        /// <summary>The unit whose clerks accept at a site.</summary>
        public Task<Guid> SiteUnitAsync(Guid siteId) => acting.Db.Sites.Where(s => s.Id == siteId).Select(s => s.UnitId).FirstAsync();

        /// <summary>The county hall.</summary>
        public Task<Site> HallAsync() => acting.Db.Sites.AsNoTracking().FirstAsync(s => s.Kind == SiteKind.Hall);

        async Task<Guid> UnitAsync(System.Linq.Expressions.Expression<Func<Unit, bool>> which, string name)
        {
            var found = await acting.Db.Units.Where(which).Where(u => u.AbolishedOn == null).Select(u => (Guid?)u.Id).FirstOrDefaultAsync();
            return found ?? throw Refusal.NotNow("case.no-authority", $"没有找到办理这个事项的单位（{name}），请联系系统管理员");
        }
    }

    /// <summary>The first nine digits name the town.</summary>
    static string Town(string region) => region.Length >= 9 ? region[..9] : region + "?";
}
