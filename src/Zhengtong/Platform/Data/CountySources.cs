using System.Collections.Concurrent;
using Npgsql;

namespace Zhengtong.Platform.Data;

/// <summary>
/// Connections to the counties' data (本县数据的连接), pooled for each county: a connection has the county's schema on its search path
/// from the beginning, so that no transaction needs a statement of its own to put it there, and none can be in another county.
/// What stands idle is closed soon: each county's jobs keep one or two connections, a hundred counties some two hundred.
/// </summary>
public sealed class CountySources(AppSettings settings) : IAsyncDisposable
{
    const int IdleSeconds = 20;

    readonly ConcurrentDictionary<string, Lazy<NpgsqlDataSource>> open = new();

    public NpgsqlDataSource Of(County county) => open.GetOrAdd(county.Schema, schema => new(() => Create(settings.Connection, $"{schema}, {CountySchema.Shared}"))).Value;

    /// <summary>A connection goes back as it came: whoever takes a lock gives it back.</summary>
    public static NpgsqlDataSource Create(string connection, string? searchPath = null) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connection) { SearchPath = searchPath, MaxAutoPrepare = 200, IncludeErrorDetail = false, NoResetOnClose = true, ConnectionIdleLifetime = IdleSeconds, ConnectionPruningInterval = IdleSeconds / 2 }.ConnectionString);

    public async ValueTask DisposeAsync()
    {
        foreach (var source in open.Values)
            await source.Value.DisposeAsync();
    }
}
