using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Import;
using Zhengtong.Platform.Outbox;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Parties;

/// <summary>Citizens, enterprises, agents, mandates (当事人).</summary>
sealed class PartiesFeature : Feature
{
    public override string Name => "当事人";

    public override IEnumerable<Permission> Permissions => PartiesAccess.All;

    public override IEnumerable<Subscription> Subscriptions =>
    [
        Subscription.On<MessageNotice>(FailedNotice.Message, MessageNotice.SendAsync),
        Subscription.On<MailNotice>(FailedNotice.Mail, MailNotice.SendAsync),
    ];

    public override IEnumerable<ImportKind> Imports => [ImportParties.Kind];

    public override void AddTo(IServiceCollection services)
    {
        services.AddScoped<ICallerSource, CitizenCallers>();
        services.AddScoped<SeedCitizens>();
        services.AddScoped<INavigation, PartiesNavigation>();
        services.AddScoped<PartyFinder>();
    }

    public override Task SeedAsync(SeedContext seed) => seed.County.IsDemonstration
        ? seed.Services.GetRequiredService<SeedCitizens>().RunAsync(CountyFile.Read(Path.Combine(seed.ReferenceFolder, "counties", seed.County.Code + ".json")))
        : Task.CompletedTask;

    public override void MapApi(RouteGroupBuilder api) => PartiesApi.Map(api);
}

sealed class PartiesNavigation : INavigation
{
    public IEnumerable<StaffItem> Staff => [new("没发出的告知", "/notices", PartiesAccess.Notices, 95)];
}
