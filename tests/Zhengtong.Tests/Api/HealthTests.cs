using System.Net;
using System.Text.Json;
using Npgsql;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Api;

public sealed class HealthTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task Health_tells_of_database_jobs_and_outbox()
    {
        var report = JsonDocument.Parse(await county.Browser().GetStringAsync("/health")).RootElement;
        Assert.Equal("ok", report.GetProperty("status").GetString());
        Assert.True(report.GetProperty("database").GetProperty("answers").GetBoolean());
        Assert.Equal(0, report.GetProperty("outbox").GetProperty("waiting").GetInt32());
        Assert.False(report.GetProperty("jobs").GetProperty("running").GetBoolean());
    }

    [Fact]
    public async Task Without_its_database_the_program_is_down_and_the_api_says_so()
    {
        var name = new NpgsqlConnectionStringBuilder(county.Connection).Database;
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(county.Connection) { Database = "postgres", Pooling = false }.ToString());
        await server.OpenAsync();
        await Run(server, $"alter database {name} allow_connections false");
        await Run(server, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        try
        {
            var down = await county.Browser().GetAsync("/health");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, down.StatusCode);
            Assert.Equal("down", JsonDocument.Parse(await down.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetString());
            var problem = await ApiClient.Problem(HttpStatusCode.ServiceUnavailable, await county.Browser().GetAsync("/api/v1/matters"));
            Assert.Equal("database-unavailable", problem.GetProperty("code").GetString());
        }
        finally
        {
            await Run(server, $"alter database {name} allow_connections true");
        }
    }

    static async Task Run(NpgsqlConnection server, string sql)
    {
        await using var command = new NpgsqlCommand(sql, server);
        await command.ExecuteNonQueryAsync();
    }
}
