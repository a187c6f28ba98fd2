using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Zhengtong.Platform.Web;

namespace Zhengtong.Tests.Web;

/// <summary>The pages' infrastructure alone, on a free port, in development: the style guide without any feature or database.</summary>
public sealed class LookHost : IAsyncLifetime
{
    WebApplication app = null!;

    public string Address { get; private set; } = "";

    public string Environment { get; init; } = "Development";

    /// <summary>Who looks; a member of staff unless a test says otherwise.</summary>
    public SampleVisit Visit { get; } = new();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Zhengtong", EnvironmentName = Environment });
        builder.Logging.ClearProviders();
        builder.AddZhengtongWeb();
        builder.Services.AddScoped<IVisit>(_ => Visit);
        builder.Services.AddScoped<INavigation, SampleNavigation>();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseZhengtongWeb();
        app.MapGet("/broken", string () => throw new InvalidOperationException("a secret of the inside"));
        app.MapGet("/refused/{status:int}", (int status) => Microsoft.AspNetCore.Http.Results.StatusCode(status));
        await app.StartAsync();
        Address = app.Urls.Single();
    }

    /// <summary>A visitor who keeps cookies and does not follow redirects.</summary>
    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(Address) };

    public async Task DisposeAsync() => await app.DisposeAsync();
}
