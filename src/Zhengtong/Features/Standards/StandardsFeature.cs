using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Standards;

/// <summary>Institutions that units work by (制度).</summary>
sealed class StandardsFeature : Feature
{
    public override string Name => "制度";

    public override IEnumerable<Permission> Permissions => StandardsAccess.All;

    public override void AddTo(IServiceCollection services) => services.AddScoped<INavigation, StandardsNavigation>();

    public override void MapApi(RouteGroupBuilder api) => api.MapAct<KeepInstitution, Guid>("/institutions");
}

sealed class StandardsNavigation : INavigation
{
    public IEnumerable<StaffItem> Staff => [new("制度", "/institutions", StandardsAccess.See, 66)];
}

public static class StandardsAccess
{
    public const string See = "standards.see", SeeAll = "standards.see-all", Keep = "standards.keep";

    public static readonly Permission[] All =
    [
        new(See, "看本单位的制度", Role.Accountant, Role.UnitHead, Role.FinanceOfficer, Role.Leader),
        new(SeeAll, "看各单位的制度", Role.FinanceOfficer, Role.Leader),
        new(Keep, "登记、导入制度", Role.Accountant, Role.UnitHead),
    ];
}

public static class StandardsData
{
    extension(CountyDb db)
    {
        public DbSet<Institution> Institutions => db.Set<Institution>();
    }
}

sealed class StandardsMaps : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> map) => map.Refers<Institution, Unit>(i => i.UnitId).Property(i => i.Subject).HasConversion<LowerCaseName<InstitutionSubject>>();
}

/// <summary>The institutions of a unit (制度清单).</summary>
public sealed class InstitutionListPage(Flash flash, TimeProvider time) : RecordListPage<Institution, KeepInstitution>(flash)
{
    protected override string Permission => StandardsAccess.See;

    protected override string Entering => StandardsAccess.Keep;

    protected override string SeeingAll => StandardsAccess.SeeAll;

    public DateOnly Today => ChinaClock.Today(time);
}
