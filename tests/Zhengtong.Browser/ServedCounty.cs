using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Browser;

/// <summary>The whole program on a free port, with a database of its own, for journeys in a browser.</summary>
public sealed class ServedCounty : IAsyncLifetime
{
    WebApplication app = null!;
    string connection = "", data = "";

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        connection = await TestDatabases.CloneAsync();
        data = TestData.NewFolder();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Zhengtong", ContentRootPath = Path.Combine(Repository.In(), "src", "Zhengtong"), EnvironmentName = "Testing" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = App.Build(builder, new AppSettings(connection, data, RunJobs: false), services => services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000));
        await app.Services.GetRequiredService<Counties>().ReadAsync();
        await app.StartAsync();
        Address = app.Urls.Single();
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await TestDatabases.DropAsync(connection);
        Directory.Delete(data, recursive: true);
    }
}
