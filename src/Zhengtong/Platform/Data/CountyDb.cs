using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Zhengtong.Platform.Data;

/// <summary>
/// The data of one county (本县数据): one context, one model for all counties. The county is the schema on the
/// search path of the connection that <see cref="EnterAsync"/> takes; no query names a schema or a county.
/// Contexts are pooled: one serves a scope, and comes back empty.
/// </summary>
public sealed class CountyDb(DbContextOptions<CountyDb> options) : DbContext(options)
{
    readonly List<Action> afterwards = [];
    CurrentCounty current = new();
    CountySources sources = null!;
    IEnumerable<ISaveHook> hooks = [];

    /// <summary>The county whose data this is; fails when none was chosen.</summary>
    public County County => current.County;

    /// <summary>What is kept in memory of it.</summary>
    public Kept Kept { get; private set; } = null!;

    /// <summary>Takes a context out of the pool for a scope.</summary>
    public static CountyDb For(IServiceProvider scope)
    {
        var db = scope.GetRequiredService<IDbContextFactory<CountyDb>>().CreateDbContext();
        (db.current, db.sources, db.hooks, db.Kept) = (scope.GetRequiredService<CurrentCounty>(), scope.GetRequiredService<CountySources>(), scope.GetServices<ISaveHook>(), scope.GetRequiredService<Kept>());
        db.Database.SetDbConnection(null); // who served before may have been in another county
        db.afterwards.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = false; // once, when it is saved
        db.Database.AutoSavepointsEnabled = false; // a failed save ends the whole act; a savepoint would only cost two round trips
        return db;
    }

    /// <summary>Does something to the memory of this program when, and only when, the transaction has been committed: forgets what it changed.</summary>
    public void Afterwards(Action forget) => afterwards.Add(forget);

    /// <summary>Begins a transaction in the county, reads too. Does nothing when begun.</summary>
    public async Task EnterAsync(CancellationToken ct = default)
    {
        if (Database.CurrentTransaction is not null) return;
        Database.SetDbConnection(sources.Of(County).CreateConnection(), contextOwnsConnection: true);
        await Database.BeginTransactionAsync(ct);
    }

    /// <summary>Commits, and forgets what was tracked: it stood in that transaction.</summary>
    public async Task LeaveAsync(CancellationToken ct = default)
    {
        if (Database.CurrentTransaction is { } transaction)
        {
            await transaction.CommitAsync(ct);
            await transaction.DisposeAsync();
            ChangeTracker.Clear();
        }
        afterwards.ForEach(forget => forget());
        afterwards.Clear();
    }

    /// <summary>Rolls back and forgets what was tracked; a later read begins anew.</summary>
    public async Task AbandonAsync()
    {
        ChangeTracker.Clear();
        afterwards.Clear();
        if (Database.CurrentTransaction is { } transaction)
            await transaction.DisposeAsync();
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken ct = default)
    {
        ChangeTracker.DetectChanges();
        foreach (var hook in hooks)
            hook.BeforeSave(this);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(CountyDb).Assembly);
        SnakeCase.Apply(model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<ChinaInstant>();

    /// <summary>The database keeps instants in UTC; the program reads them in China time.</summary>
    sealed class ChinaInstant() : ValueConverter<DateTimeOffset, DateTimeOffset>(i => i.ToUniversalTime(), i => ChinaClock.Cut(i));
}

/// <summary>What a feature keeps true in the same transaction, just before rows are written.</summary>
public interface ISaveHook
{
    /// <summary>Changes are detected already: what this changes further it says to the tracker itself.</summary>
    void BeforeSave(CountyDb db);
}
