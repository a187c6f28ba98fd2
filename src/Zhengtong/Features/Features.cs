using Zhengtong.Features.Budgets;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Metrics;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Paperwork;
using Zhengtong.Features.Parties;
using Zhengtong.Features.Ratings;
using Zhengtong.Features.ReportCheck;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Features.Simulation;
using Zhengtong.Features.Standards;
using Zhengtong.Features.Supervision;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features;

/// <summary>The table of contents: the bureau.</summary>
public static class AllFeatures
{
    public static readonly IReadOnlyList<Feature> List =
    [
        new OrganisationFeature(),
        new PartiesFeature(),
        new CatalogueFeature(),
        new CommitmentsFeature(),
        new PaperworkFeature(),
        new CasesFeature(),
        new SupervisionFeature(),
        new RatingsFeature(),
        new HotlineFeature(),
        new StandardsFeature(),
        new BudgetsFeature(),
        new MetricsFeature(),
        new SelfEvaluationFeature(),
        new ReportCheckFeature(),
        new SimulationFeature(),
    ];

    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        foreach (var feature in List)
        {
            feature.AddTo(services);
            foreach (var subscription in feature.Subscriptions) services.AddSingleton(subscription);
            foreach (var job in feature.Jobs) services.AddSingleton(job);
        }
        return services.AddSingleton(new Permissions(List.SelectMany(f => f.Permissions), List.SelectMany(f => f.Grants)));
    }
}
