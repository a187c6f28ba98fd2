using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Outbox;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Benchmarks;

/// <summary>The program's own services in this process, to prepare a measurement and to note what it sends.</summary>
sealed class InProcess(ServiceProvider provider, Recorder recorder) : IAsyncDisposable
{
    public IServiceProvider Services => provider;

    public Recorder Recorder => recorder;

    public County County => provider.GetRequiredService<Counties>().ByHost("")!;

    public static async Task<InProcess> OpenAsync(Place place)
    {
        var recorder = new Recorder();
        var provider = new ServiceCollection().AddZhengtong(new AppSettings(place.Connection, place.Data, RunJobs: false))
            .ConfigureDbContext<CountyDb>(options => options.AddInterceptors(recorder)).AddDataProtection().Services.BuildServiceProvider();
        await provider.GetRequiredService<Counties>().ReadAsync();
        return new(provider, recorder);
    }

    public async Task<T> In<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCounty>().County = County;
        return await work(scope.ServiceProvider);
    }

    public Task<T> ReadAsync<T>(Func<CountyDb, Task<T>> read) => In(async services =>
    {
        var db = services.GetRequiredService<CountyDb>();
        await db.EnterAsync();
        return await read(db);
    });

    public Task<Account> AccountAsync(string login) => ReadAsync(db => db.Accounts.AsNoTracking().FirstAsync(a => a.Login == login));

    public async Task<Caller> StaffAsync(string login)
    {
        var account = await AccountAsync(login);
        return (await In(services => services.GetRequiredService<Callers>().FindAsync(account.Id, account.Stamp)))!;
    }

    public Task<T> Run<T>(IAct<T> act, Caller by) => In(services => services.GetRequiredService<UseCases>().Run(act, by));

    /// <summary>A token for a program that acts in the name of a person.</summary>
    public async Task<string> TokenAsync(Caller person)
    {
        var token = Guid.CreateVersion7().ToString("N");
        await In(async services =>
        {
            var db = services.GetRequiredService<CountyDb>();
            await db.EnterAsync();
            var at = ChinaClock.Now(services.GetRequiredService<TimeProvider>());
            db.Add(new ClientToken
            {
                Id = Guid.CreateVersion7(),
                Name = "benchmark",
                Hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)),
                Scopes = [.. person.Permissions],
                PersonId = person.Id,
                CreatedAt = at,
                ExpiresAt = at.AddDays(1),
            });
            await db.SaveChangesAsync();
            await db.LeaveAsync();
            return true;
        });
        return token;
    }

    /// <summary>Takes away what the raw side left in the outbox.</summary>
    public Task GiveUpOutboxAsync() => In(async services =>
    {
        var db = services.GetRequiredService<CountyDb>();
        await db.EnterAsync();
        await db.Set<OutboxMessage>().Where(m => m.Attempts >= OutboxJob.MostAttempts).ExecuteDeleteAsync();
        await db.LeaveAsync();
        return true;
    });

    /// <summary>The machine, and how much the county holds.</summary>
    public async Task<string> DescribeAsync(Place place) => $"{await Machine.DescribeAsync(place)}; {await SizeAsync()}";

    Task<string> SizeAsync() => ReadAsync(db => db.Database.SqlQuery<string>($"""
        select format('the county holds %s cases, %s open clocks, %s MB', (select count(*) from service_case), (select count(*) from clock where alarm_at is not null), pg_database_size(current_database()) >> 20) as "Value"
        """).SingleAsync());

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
