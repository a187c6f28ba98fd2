using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Import;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Catalogue;

/// <summary>Matters, implementation lists, service guides (政务服务事项).</summary>
sealed class CatalogueFeature : Feature
{
    public override string Name => "政务服务事项";

    public override IEnumerable<Permission> Permissions => CatalogueAccess.All;

    public override IEnumerable<ImportKind> Imports => [new MatterImport(), new ListImport()];

    public override void AddTo(IServiceCollection services)
    {
        services.AddSingleton<Versions>();
        services.AddScoped<SeedCatalogue>();
        services.AddScoped<MatterSearch>();
        services.AddSingleton<IUnitBond, KeptMatters>();
        services.AddScoped<INavigation, CatalogueNavigation>();
    }

    public override void MapApi(RouteGroupBuilder api) => CatalogueApi.Map(api);

    public override Task SeedAsync(SeedContext seed) =>
        seed.Services.GetRequiredService<SeedCatalogue>().RunAsync(Path.Combine(seed.ReferenceFolder, "matters"));

    sealed class CatalogueNavigation : INavigation
    {
        public IEnumerable<StaffItem> Staff => [new("事项", "/catalogue", CatalogueAccess.View, 60)];

        public IEnumerable<CitizenItem> Citizens => [new("我要办事", "/matters", 20)];
    }
}
