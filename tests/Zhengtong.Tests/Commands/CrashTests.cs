using Npgsql;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commands;

/// <summary>Nothing that was acknowledged is lost and nothing is half written, whatever is killed while cases are submitted and accepted.</summary>
[Collection(nameof(ServedProgramTests))]
public sealed class CrashTests : IDisposable
{
    readonly TempFolder folder = new();

    [Fact]
    public async Task Killing_the_program_or_the_database_under_load_loses_nothing_that_was_acknowledged()
    {
        var program = await ServedProgram.StartAsync(folder.Path);
        var first = await WorkingHall.OpenAsync(program);
        await CrashTrial.RunAsync(first.WriteAsync, () => program.KillAsync());

        await using var again = await ServedProgram.StartAsync(folder.Path);
        await AssertNothingLostAsync(first);

        var second = await WorkingHall.OpenAsync(again);
        await CrashTrial.RunAsync(second.WriteAsync, () =>
        {
            ServedProgram.Kill(Postmaster);
            return Task.CompletedTask;
        });
        await HealthyAsync(again);
        await AssertNothingLostAsync(second);
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

    async Task AssertNothingLostAsync(WorkingHall hall)
    {
        await using var source = NpgsqlDataSource.Create($"Host={folder.In("postgres")};Username=zhengtong;Database=zhengtong;Search Path=county_431129;Pooling=false");
        var found = await ReadAsync(source);
        // Accepted stays accepted; submitted may have been accepted without the answer having arrived.
        Assert.All(hall.Acknowledged.Values, acknowledged => Assert.True(
            found.TryGetValue(acknowledged.Id, out var state) && (state == acknowledged.State || acknowledged.State == "submitted"), $"{acknowledged} → {found.GetValueOrDefault(acknowledged.Id)}"));
        Assert.Contains(hall.Acknowledged.Values, a => a.State == "examining");
        Assert.Equal(0L, await CountAsync(source, """
            select (select count(*) from service_case c where not exists (select from commitment m where m.id = c.id and m.state = c.state))
                 + (select count(*) from commitment m where m.kind = 'case' and not exists (select from service_case c where c.id = m.id))
                 + (select count(*) from commitment m where m.kind = 'case' and not exists (select from clock k where k.commitment_id = m.id))
                 + (select count(*) from journal_chain j where j.length <> (select count(*) from journal_entry e where e.chain_id = j.id))
            """));
        var (code, said) = await ServedProgram.RunAsync("verify-journal", "--data", folder.Path);
        Assert.True(code == 0, said);
    }

    static async Task<Dictionary<Guid, string>> ReadAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("select id, state from service_case");
        await using var rows = await command.ExecuteReaderAsync();
        var found = new Dictionary<Guid, string>();
        while (await rows.ReadAsync()) found[rows.GetGuid(0)] = rows.GetString(1);
        return found;
    }

    static async Task<long> CountAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    static async Task HealthyAsync(ServedProgram program)
    {
        for (var attempt = 0; attempt < 150; attempt++)
        {
            if ((await program.Http.GetAsync("/health")).IsSuccessStatusCode)
                return;
            await Task.Delay(200);
        }
        Assert.Fail("The program did not recover.");
    }
}
