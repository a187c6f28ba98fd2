namespace Zhengtong.Features.Catalogue;

/// <summary>Service matters and their implementation lists (事项目录).</summary>
sealed class CatalogueFeature : Feature
{
    public override string Name => "事项目录";

    public override void AddTo(IServiceCollection services) => services.AddSingleton<Versions>();
}
