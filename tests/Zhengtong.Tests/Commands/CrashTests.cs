using Npgsql;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commands;

/// <summary>Nothing that was acknowledged is lost, whatever is killed while it is being written.</summary>
[Collection(nameof(ServedProgramTests))]
public sealed class CrashTests : IDisposable
{
    readonly TempFolder folder = new();

    [Fact]
    public async Task Killing_the_program_loses_nothing_and_the_next_start_takes_over_its_database()
    {
        var program = await ServedProgram.StartAsync(folder.Path, "--empty");
        await PrepareAsync();
        var acknowledged = await CrashTrial.RunAsync(WriteAsync, async () =>
        {
            await program.KillAsync();
            ServedProgram.Kill(Postmaster); // or the writers, who use the database directly, would go on for ever
        });

        await using var again = await ServedProgram.StartAsync(folder.Path, "--empty");
        await AssertNothingLostAsync(acknowledged);
    }

    [Fact]
    public async Task Killing_the_database_loses_nothing_and_the_running_program_starts_it_again()
    {
        await using var program = await ServedProgram.StartAsync(folder.Path, "--empty");
        await PrepareAsync();
        var acknowledged = await CrashTrial.RunAsync(WriteAsync, () =>
        {
            ServedProgram.Kill(Postmaster);
            return Task.CompletedTask;
        });

        await HealthyAsync(program);
        await AssertNothingLostAsync(acknowledged);
    }

    [Fact]
    public async Task A_program_that_was_killed_leaves_a_database_that_the_next_start_adopts_and_stops()
    {
        var program = await ServedProgram.StartAsync(folder.Path, "--empty");
        var postmaster = Postmaster;
        await program.KillAsync();

        await using (var again = await ServedProgram.StartAsync(folder.Path, "--empty"))
            Assert.Equal(postmaster, Postmaster);
        Assert.Empty(Processes.In(folder.Path));
    }

    public void Dispose() => folder.Dispose();

    int Postmaster => int.Parse(File.ReadLines(folder.In("postgres/postmaster.pid")).First());

    string Connection => $"Host={folder.In("postgres")};Username=zhengtong;Database=zhengtong;Timeout=5;Command Timeout=5";

    Task PrepareAsync() => ExecuteAsync("create table crash_probe (number int primary key)");

    Task WriteAsync(int number) => ExecuteAsync($"insert into crash_probe values ({number})");

    async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    async Task AssertNothingLostAsync(IReadOnlyCollection<int> acknowledged)
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select array_agg(number) from crash_probe", connection);
        var found = (int[])(await command.ExecuteScalarAsync())!;
        Assert.Empty(acknowledged.Except(found));
        Assert.True(acknowledged.Count >= 400);
    }

    static async Task HealthyAsync(ServedProgram program)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if ((await program.Http.GetAsync("/health")).IsSuccessStatusCode)
                return;
            await Task.Delay(200);
        }
        Assert.Fail("The program did not recover.");
    }
}
