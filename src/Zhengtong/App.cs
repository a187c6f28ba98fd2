using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Zhengtong.Features;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.Jobs;
using Zhengtong.Platform.Notices;
using Zhengtong.Platform.Numbering;
using Zhengtong.Platform.Outbox;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong;

/// <summary>Where the program keeps things, and which database it works on.</summary>
/// <param name="Connection">Of the database.</param>
/// <param name="DataFolder">Files, keys and sealed roots; outside the database and its backups.</param>
/// <param name="RunJobs">False in tests, which run jobs by hand.</param>
public sealed record AppSettings(string Connection, string DataFolder, bool RunJobs = true)
{
    /// <summary>Where the public reaches a county; <c>{host}</c> stands for the first host name of the county. Printed on documents.</summary>
    public string Address { get; init; } = "https://{host}";

    public NoticeSettings Notices { get; init; } = NoticeSettings.Read();

    public string AddressOf(County county) => Address.Replace("{host}", county.Hosts[0]).TrimEnd('/');
}

/// <summary>The whole program, put together.</summary>
public static class App
{
    static readonly TimeSpan SessionTime = TimeSpan.FromMinutes(30);

    /// <param name="replace">What a test puts in place of the real thing (its clock).</param>
    public static WebApplication Build(WebApplicationBuilder builder, AppSettings settings, Action<IServiceCollection>? replace = null)
    {
        builder.Services.AddZhengtong(settings);
        AddDoors(builder, settings);
        builder.AddZhengtongWeb();
        replace?.Invoke(builder.Services);
        return UseDoors(builder.Build());
    }

    /// <summary>Everything but the web doors: for commands too.</summary>
    public static IServiceCollection AddZhengtong(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddMemoryCache();
        services.AddLogging();
        services.AddSingleton(_ => CountySources.Create(settings.Connection));
        services.AddSingleton<CountySources>();
        services.AddSingleton<Kept>();
        services.AddScoped<CurrentCounty>();
        services.AddPooledDbContextFactory<CountyDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).EnableThreadSafetyChecks(false)
            .ConfigureWarnings(w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning))); // counting up to a limit wants no order
        services.AddScoped(CountyDb.For);
        services.AddSingleton<Counties>();
        services.AddSingleton<Numbers>();
        services.AddSingleton(_ => Secrets.Open(Path.Combine(settings.DataFolder, "keys")));
        services.AddSingleton(new FileStore(Path.Combine(settings.DataFolder, "files")));
        settings.Notices.AddTo(services, Path.Combine(settings.DataFolder, "notices"));
        services.AddScoped<Platform.UseCases.UseCases>();
        services.AddScoped<Callers>();
        services.AddSingleton<Subscriptions>();
        services.AddScoped<OutboxJob>();
        services.AddSingleton(new Job("outbox", TimeSpan.FromSeconds(1), (provider, ct) => provider.GetRequiredService<OutboxJob>().Run(ct)));
        services.AddSingleton(new SealFolder(Path.Combine(settings.DataFolder, "seals")));
        services.AddSingleton<JournalVerification>();
        services.AddScoped<JournalSealing>();
        services.AddSingleton(new Job(JournalSealing.JobName, TimeSpan.FromMinutes(1), (provider, ct) => provider.GetRequiredService<JournalSealing>().Run(ct)));
        services.AddSingleton<Installation>();
        services.AddSingleton<JobHost>();
        if (settings.RunJobs) services.AddHostedService(provider => provider.GetRequiredService<JobHost>()).AddHostedService<MemoryAtRest>();
        return services.AddFeatures();
    }

    static void AddDoors(WebApplicationBuilder builder, AppSettings settings)
    {
        var services = builder.Services;
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "keys", "sessions"))).SetApplicationName("Zhengtong");
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "zt";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = SessionTime;
            cookie.SlidingExpiration = true;
        });
        services.ConfigureHttpJsonOptions(o => Json.Configure(o.SerializerOptions));
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddOpenApi("v1", ApiDocument.Configure);
        services.AddRateLimiter(ApiLimits.Configure);
        services.AddSingleton<StrangerLimits>();
        services.AddScoped<IVisit, CallerVisit>();
    }

    static WebApplication UseDoors(WebApplication app)
    {
        app.UseZhengtongWeb();
        app.UseMiddleware<ApiProblems>();
        app.UseRateLimiter();
        app.UseMiddleware<CallerMiddleware>();
        app.MapGet("/health", Health.ReportAsync).ExcludeFromDescription();
        var api = app.MapGroup("/api/v1").AddEndpointFilter<ApiDoor>();
        ApiDocument.Describe(api);
        ApiWords.Read(api);
        foreach (var feature in AllFeatures.List)
            feature.MapApi(api.MapGroup("").WithTags(feature.Name));
        app.MapOpenApi("/openapi/{documentName}.json");
        return app;
    }
}
