using Npgsql;
using Zhengtong.Platform.Data;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>
/// The PostgreSQL under the tests: the one that <c>./test</c> started and named in ZHENGTONG_TEST_DATABASE
/// (the database named there is the prefix of the databases that the tests make), or, from an editor,
/// a throw-away cluster of the test process's own.
/// </summary>
public static class TestServer
{
    static readonly string? Given = Environment.GetEnvironmentVariable("ZHENGTONG_TEST_DATABASE");

    static readonly Lazy<Task<string>> Running = new(async () => Given ?? (await StartOwnAsync()).ConnectionString);

    /// <summary>The first part of the name of each database that tests make.</summary>
    public static string Prefix { get; } = new NpgsqlConnectionStringBuilder(Given).Database ?? "zt";

    public static Task<string> ConnectionStringAsync() => Running.Value;

    static async Task<PrivateCluster> StartOwnAsync()
    {
        var folder = Path.Combine(ReferenceFolder.Root, ".data", typeof(TestServer).Assembly.GetName().Name!);
        var cluster = await PrivateCluster.StartThrowawayAsync(folder, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return cluster;
    }
}
