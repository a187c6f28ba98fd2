using Npgsql;

namespace Zhengtong.Platform.Data;

/// <summary>
/// The program's own PostgreSQL, made from the installed programs in the data folder: nothing to configure, no service.
/// It runs while its owner runs; one that outlived a killed owner is taken over by the next.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    static readonly TimeSpan WatchPeriod = TimeSpan.FromSeconds(1);

    readonly DataFolder? owned;
    readonly Postmaster postmaster;
    readonly CancellationTokenSource stopping = new();
    Task watching = Task.CompletedTask;

    PrivateCluster(DataFolder? owned, ClusterFolder folder)
    {
        this.owned = owned;
        postmaster = new(folder);
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = folder.Path,
            Username = ClusterSettings.Role,
            Database = ClusterSettings.Role,
            MaxPoolSize = 40,
        }.ToString();
    }

    public string ConnectionString { get; }

    /// <summary>Takes the data folder, makes the cluster if there is none, and starts it.</summary>
    /// <param name="report">Gets a line for the person who waits, when there is something to wait for.</param>
    /// <exception cref="DataFolderInUse">Another program owns the folder.</exception>
    /// <exception cref="DatabaseUnavailable">PostgreSQL is missing or does not start.</exception>
    public static Task<PrivateCluster> StartAsync(string dataFolder, Action<string> report, CancellationToken cancellation) =>
        StartAsync(DataFolder.Take(dataFolder), throwaway: false, report, cancellation);

    /// <summary>Uses the cluster that another program runs in the folder, or starts it for oneself.</summary>
    public static async Task<PrivateCluster> JoinAsync(string dataFolder, Action<string> report, CancellationToken cancellation)
    {
        if (DataFolder.TryTake(dataFolder) is { } folder)
            return await StartAsync(folder, throwaway: false, report, cancellation);
        var running = new PrivateCluster(null, ClusterFolder.Of(Path.GetFullPath(dataFolder)));
        await running.ReadyAsync(start: null, cancellation);
        return running;
    }

    /// <summary>A cluster whose content need not outlive the machine's next crash: for tests, several times faster.</summary>
    public static Task<PrivateCluster> StartThrowawayAsync(string dataFolder, CancellationToken cancellation) =>
        StartAsync(DataFolder.Take(dataFolder), throwaway: true, _ => { }, cancellation);

    static async Task<PrivateCluster> StartAsync(DataFolder owned, bool throwaway, Action<string> report, CancellationToken cancellation)
    {
        PrivateCluster? cluster = null;
        try
        {
            var folder = ClusterFolder.Of(owned.Path);
            cluster = new(owned, folder);
            if (folder.IsEmpty)
            {
                report($"首次启动，正在 {folder.Path} 建立数据库……");
                await folder.InitializeAsync(cancellation);
            }
            await cluster.ReadyAsync(() =>
            {
                ClusterSettings.Write(folder, throwaway);
                return cluster.postmaster.StartAsync(cancellation);
            }, cancellation);
            cluster.watching = cluster.WatchAsync(report);
            return cluster;
        }
        catch
        {
            await (cluster?.DisposeAsync() ?? owned.DisposeAsync());
            throw;
        }
    }

    /// <summary>Stops the cluster if it is ours.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await watching;
        if (owned is null)
            return;
        await postmaster.StopAsync();
        await owned.DisposeAsync();
    }

    // One that another program is just starting, or that outlived its owner and is still recovering or stopping, needs a moment.
    async Task ReadyAsync(Func<Task>? start, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                if (start is not null && !postmaster.IsAlive)
                    await start();
                await EnsureDatabaseAsync(cancellation);
                return;
            }
            catch (NpgsqlException notYet) when (notYet is not PostgresException { SqlState: not PostgresErrorCodes.CannotConnectNow })
            {
                if (attempt == 600)
                    throw new DatabaseUnavailable("数据库没有应答。请停止使用本数据文件夹的程序，然后重新启动。", notYet);
                await Task.Delay(100, cancellation);
            }
    }

    async Task EnsureDatabaseAsync(CancellationToken cancellation)
    {
        var server = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false, CommandTimeout = 0 };
        await using var connection = new NpgsqlConnection(server.ToString());
        await connection.OpenAsync(cancellation);
        await using var exists = new NpgsqlCommand($"select exists (select from pg_database where datname = '{ClusterSettings.Role}')", connection);
        if (await exists.ExecuteScalarAsync(cancellation) is false)
            await new NpgsqlCommand($"create database {ClusterSettings.Role}", connection).ExecuteNonQueryAsync(cancellation);
    }

    // Should the server be killed while the program runs, it is started again; requests meanwhile fail and say so.
    async Task WatchAsync(Action<string> report)
    {
        using var timer = new PeriodicTimer(WatchPeriod);
        while (!stopping.IsCancellationRequested)
            try
            {
                await timer.WaitForNextTickAsync(stopping.Token);
                if (postmaster.IsAlive)
                    continue;
                report("数据库进程意外停止，正在重新启动……");
                await postmaster.StartAsync(stopping.Token);
            }
            catch (OperationCanceledException)
            {
            }
            catch (DatabaseUnavailable failure)
            {
                report(failure.Message);
            }
    }
}
