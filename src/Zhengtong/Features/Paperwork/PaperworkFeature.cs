using Zhengtong.Documents.Writing;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Paperwork;

/// <summary>Official documents: templates, numbers, print, verification (文书).</summary>
sealed class PaperworkFeature : Feature
{
    public override string Name => "文书";

    public override IEnumerable<Permission> Permissions => PaperworkAccess.All;

    public override void AddTo(IServiceCollection services)
    {
        services.AddSingleton(_ => new PdfConverter());
        services.AddSingleton<PdfPress>();
        services.AddScoped<DocumentFiles>();
        services.AddSingleton<WrongTries>();
        services.AddScoped<Verification>();
        services.AddSingleton<ICommitmentPanel>(new DocumentsPanel(PanelPlace.Side));
        services.AddSingleton<ICommitmentPanel>(new DocumentsPanel(PanelPlace.Receipt));
        services.AddScoped<INavigation, PaperworkNavigation>();
    }

    public override void MapApi(RouteGroupBuilder api) => PaperworkApi.Map(api);

    public override Task SeedAsync(SeedContext seed) =>
        SeedTemplates.RunAsync(seed.Services.GetRequiredService<CountyDb>(), Path.Combine(seed.ReferenceFolder, "templates"), seed.Ct);
}

sealed class PaperworkNavigation : INavigation
{
    public IEnumerable<CitizenItem> Citizens => [new("文书核验", "/verify", 60, InFooter: true)];
}
