using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Platform.Web;

namespace Zhengtong.Browser;

/// <summary>The application on a free port of this machine, in development, seen by a member of staff.</summary>
public sealed class App : WebApplicationFactory<Program>, IAsyncLifetime
{
    public App() => UseKestrel(0);

    public string Address { get; private set; } = "";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.ConfigureTestServices(services =>
        {
            services.AddScoped<IVisit, SampleVisit>();
            services.AddScoped<INavigation, SampleNavigation>();
        });
    }

    public Task InitializeAsync()
    {
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
        return Task.CompletedTask;
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
