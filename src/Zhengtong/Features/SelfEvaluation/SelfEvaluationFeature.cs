using System.CommandLine;
using Zhengtong.Features.Metrics;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Jobs;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Performance self-evaluation (绩效自评): schemes, scores, review, publication.</summary>
sealed class SelfEvaluationFeature : Feature
{
    public override string Name => "绩效自评";

    public override IEnumerable<Permission> Permissions => SelfEvaluationAccess.All;

    public override IEnumerable<Grant> Grants => SelfEvaluationAccess.Grants;

    public override void AddTo(IServiceCollection services)
    {
        services.AddSingleton(EvaluationLife.Kind);
        services.AddSingleton(FigureRequest.Kind);
        services.AddScoped<Figures>();
        services.AddScoped<EvaluationViews>();
        services.AddScoped<EvaluationReader>();
        services.AddSingleton<ReportOutlines>();
        services.AddScoped<ReportFigures>();
        services.AddScoped<EvaluationReports>();
        services.AddScoped<EvaluationLibrary>();
        services.AddScoped<EvidenceFreezer>();
        services.AddScoped<ReportFiles>();
        services.AddScoped<ReportVerification>();
        services.AddScoped<ReportComparisons>();
        services.AddScoped<INavigation, SelfEvaluationNavigation>();
    }

    public override IEnumerable<Command> Commands => [new VerifyReportCommand()];

    public override IEnumerable<Job> Jobs =>
        [
            new("report-comparison", TimeSpan.FromMinutes(1), (services, ct) => services.GetRequiredService<ReportComparisons>().RunAsync(ct)),
            new("report-pdf", TimeSpan.FromMinutes(1), (services, ct) => services.GetRequiredService<ReportFiles>().PrintNextAsync(ChinaClock.Now(services.GetRequiredService<TimeProvider>()), ct)),
        ];

    public override void MapApi(RouteGroupBuilder api) => SelfEvaluationApi.Map(api);

    public override Task SeedAsync(SeedContext seed) => SeedSchemes.RunAsync(
        seed.Services.GetRequiredService<CountyDb>(), seed.Services.GetRequiredService<MetricRegistry>(), Path.Combine(seed.ReferenceFolder, "schemes"), ChinaClock.Now(seed.Services.GetRequiredService<TimeProvider>()), seed.Ct);
}

sealed class SelfEvaluationNavigation : INavigation
{
    public IEnumerable<StaffItem> Staff => [new("绩效自评", "/self-evaluations", SelfEvaluationAccess.See, 67)];

    public IEnumerable<CitizenItem> Citizens => [new("绩效自评公开", "/evaluations", 55, InFooter: true)];
}
