using Npgsql;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>
/// The PostgreSQL under the tests: the one that <c>./test</c> started and named in ZHENGTONG_TEST_DATABASE.
/// The database named there is the prefix of the databases that the tests make.
/// </summary>
public static class TestServer
{
    const string Variable = "ZHENGTONG_TEST_DATABASE";

    static readonly string? Given = Environment.GetEnvironmentVariable(Variable);

    /// <summary>The first part of the name of each database that tests make.</summary>
    public static string Prefix { get; } = new NpgsqlConnectionStringBuilder(Given).Database ?? "zt";

    public static Task<string> ConnectionStringAsync() => Task.FromResult(Given ?? throw new InvalidOperationException($"Set {Variable}."));
}
