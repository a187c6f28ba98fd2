using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Import;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

/// <summary>Regions, units, posts, people, roles, sign-in (机构与人员).</summary>
sealed class OrganisationFeature : Feature
{
    public override string Name => "机构与人员";

    public override IEnumerable<Permission> Permissions => OrganisationAccess.All;

    public override IEnumerable<Command> Commands => [new TokenCommand()];

    public override IEnumerable<ImportKind> Imports => [ImportUnits.Kind, ImportPeople.Kind];

    public override void AddTo(IServiceCollection services)
    {
        services.AddSingleton<OfficeCalendars>();
        services.AddSingleton<ISaveHook, PlacesFollowChanges>();
        services.AddSingleton<ISaveHook, StaffingFollowsChanges>();
        services.AddScoped<SeedOrganisation>();
        services.AddSingleton<UnknownAccounts>();
        services.AddScoped<INavigation, Navigation>();
        services.AddScoped<ICallerSource, StaffCallers>();
        services.AddScoped<ITokenSource, ClientTokens>();
        services.AddScoped<SessionTokens>();
        services.AddScoped<ITokenSource>(provider => provider.GetRequiredService<SessionTokens>());
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
    }

    public override void MapApi(RouteGroupBuilder api) => OrganisationApi.Map(api);

    public override Task SeedAsync(SeedContext seed)
    {
        var file = CountyFile.Read(Path.Combine(seed.ReferenceFolder, "counties", seed.County.Code + ".json"));
        return seed.Services.GetRequiredService<SeedOrganisation>().RunAsync(file with { IsDemonstration = seed.County.IsDemonstration });
    }
}
