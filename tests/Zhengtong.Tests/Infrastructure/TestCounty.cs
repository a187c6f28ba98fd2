using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Jobs;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>
/// The whole program in process, on a database of its own with two counties (江华 431129, the default; 乐昌 440281 at
/// lechang.localhost), a clock the test moves, and jobs the test runs: <c>IClassFixture&lt;TestCounty&gt;</c>.
/// </summary>
public class TestCounty : IAsyncLifetime
{
    WebApplication app = null!;
    string connection = "", data = "";

    /// <summary>The data folder: files, keys, sealed roots.</summary>
    public string DataFolder => data;

    public string Connection => connection;

    public TestClock Clock { get; } = new();

    public IServiceProvider Services => app.Services;

    public County County => Counties.ByCode("431129")!;

    public County OtherCounty => Counties.ByCode("440281")!;

    Counties Counties => app.Services.GetRequiredService<Counties>();

    public async Task InitializeAsync()
    {
        connection = await TestDatabases.CloneAsync();
        data = TestData.NewFolder();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Zhengtong", ContentRootPath = Path.Combine(Repository.In(), "src", "Zhengtong"), EnvironmentName = "Testing" });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        Listen(builder);
        app = App.Build(builder, new AppSettings(connection, data, RunJobs: false), ConfigureForTests);
        await Counties.ReadAsync();
        await app.StartAsync();
    }

    /// <summary>In process; a browser needs a port.</summary>
    protected virtual void Listen(WebApplicationBuilder builder) => builder.WebHost.UseTestServer();

    /// <summary>Where it listens, when it does on a port.</summary>
    public string Address => app.Urls.First();

    void ConfigureForTests(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Clock);
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
        services.AddSingleton(Errand.Kind);
        services.AddSingleton(Errand.QuietKind);
        services.AddSingleton(Commitments.OpenPromise.Kind);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await TestDatabases.DropAsync(connection);
        Directory.Delete(data, recursive: true);
    }

    /// <summary>A browser without JavaScript; cookies are kept, redirects are not followed.</summary>
    public HttpClient Browser(string host = "localhost")
    {
        var handler = new CookieHandler(app.GetTestServer().CreateHandler());
        return new HttpClient(handler) { BaseAddress = new Uri($"http://{host}") };
    }

    /// <summary>The person of the staff with this sign-in.</summary>
    public async Task<Caller> StaffAsync(string login, County? county = null)
    {
        var account = await ReadAsync(db => db.Accounts.AsNoTracking().FirstAsync(a => a.Login == login), county);
        return await In(county, services => services.GetRequiredService<Callers>().FindAsync(account.Id, account.Stamp)) ?? throw new InvalidOperationException($"{login} cannot sign in");
    }

    /// <summary>Runs an act through the pipeline.</summary>
    public Task<TResult> Run<TResult>(IAct<TResult> act, Caller by, string? key = null, County? county = null) =>
        In(county, services => services.GetRequiredService<UseCases>().Run(act, by, key));

    /// <summary>Runs an act that must be refused, and gives the refusal.</summary>
    public Task<Refusal> Refused<TResult>(IAct<TResult> act, Caller by, County? county = null) =>
        Assert.ThrowsAsync<Refusal>(() => Run(act, by, county: county));

    public Task<T> ReadAsync<T>(Func<CountyDb, Task<T>> read, County? county = null) => In(county, async services =>
    {
        var db = services.GetRequiredService<CountyDb>();
        await db.EnterAsync();
        return await read(db);
    });

    /// <summary>Runs a job of the county until nothing is left.</summary>
    public Task RunJob(string name, County? county = null) =>
        app.Services.GetRequiredService<JobHost>().RunOnce(county ?? County, app.Services.GetServices<Job>().Single(j => j.Name == name));

    /// <summary>Moves time on, lets the clocks be swept and everything in the outbox be delivered.</summary>
    public async Task MoveTo(int year, int month, int day, int hour = 9, int minute = 30)
    {
        Clock.Set(year, month, day, hour, minute);
        await Settle();
    }

    /// <summary>Sweeps the clocks and delivers the outbox, as the running program does by itself.</summary>
    public async Task Settle()
    {
        await RunJob("clocks");
        await RunJob("outbox");
    }

    public async Task<T> In<T>(County? county, Func<IServiceProvider, Task<T>> work)
    {
        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentCounty>().County = county ?? County;
        return await work(scope.ServiceProvider);
    }

    sealed class CookieHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        readonly System.Net.CookieContainer cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
        {
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
                request.Headers.Add("Cookie", header);
            var response = await base.SendAsync(request, ct);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var cookie in set)
                    cookies.SetCookies(request.RequestUri!, cookie);
            return response;
        }
    }
}
