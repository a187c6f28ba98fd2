using Npgsql;
using Zhengtong.Platform.Data;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>
/// The PostgreSQL under the tests: a server that ZHENGTONG_TEST_DATABASE names (its database is the prefix of the databases
/// that the tests make), or else a throw-away cluster of one's own, in the folder that <c>./test</c> names in
/// ZHENGTONG_TEST_DATA and removes afterwards, or in <c>.data</c>, where the next run finds it again.
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
        var folder = Environment.GetEnvironmentVariable("ZHENGTONG_TEST_DATA")
            ?? Path.Combine(Repository.In(), ".data", typeof(TestServer).Assembly.GetName().Name!);
        var cluster = await PrivateCluster.StartThrowawayAsync(folder, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return cluster;
    }
}
