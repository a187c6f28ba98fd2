using Npgsql;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commitments;

/// <summary>Each test works on a county of its own: what one forges the other must not find.</summary>
public sealed class SealTests : IAsyncLifetime
{
    readonly TestCounty county = new();
    Guid first, second;

    string File => Path.Combine(county.DataFolder, "seals", "431129.log");

    public async Task InitializeAsync()
    {
        await county.InitializeAsync();
        first = await county.Open(new() { Title = "第一件" });
        second = await county.Open(new() { Title = "第二件" });
        for (var i = 0; i < 3; i++) await county.Run(new ChangePromise { Id = first, Summary = $"第 {i + 1} 步" }, Caller.System);
        await county.RunJob(JournalSealing.JobName);
        await county.Run(new ChangePromise { Id = second, Summary = "又一步" }, Caller.System);
        await county.RunJob(JournalSealing.JobName);
    }

    public Task DisposeAsync() => county.DisposeAsync();

    [Fact]
    public async Task An_untouched_journal_holds_and_a_run_without_news_seals_nothing()
    {
        await county.RunJob(JournalSealing.JobName);
        var report = await Verify();
        Assert.Empty(report.Found);
        Assert.Equal(2, report.Report.Seals);
        Assert.Equal(4, System.IO.File.ReadAllLines(File).Length);
    }

    [Theory]
    [InlineData("update journal_entry set summary = '别的事' where chain_id = $1 and seq = 2", "第 2 条被改过")]
    [InlineData("update journal_entry set at = at + interval '1 day' where chain_id = $1 and seq = 3", "第 3 条被改过")]
    [InlineData("delete from journal_entry where chain_id = $1 and seq = 2", "缺第 2 条")]
    [InlineData("update journal_entry set seq = seq + 100 where chain_id = $1 and seq in (2, 3); update journal_entry set seq = 105 - seq where chain_id = $1 and seq > 100", "次序被调换")]
    [InlineData("delete from journal_entry where chain_id = $1 and seq = 4", "不见了")]
    [InlineData("delete from journal_entry where chain_id = $1", "不见了")]
    public async Task A_change_a_gap_a_swap_and_a_cut_are_found(string forgery, string said)
    {
        await Forge(forgery);
        var found = (await Verify()).Found;
        Assert.Contains(found, f => f.Chain == first && f.Message.Contains(said));
        Assert.DoesNotContain(found, f => f.Chain == second);
        var check = await county.In(null, s => s.GetRequired<JournalVerification>().ChainAsync(s.GetRequired<Platform.Data.CountyDb>(), first, default));
        Assert.NotEmpty(check.Findings);
    }

    [Fact]
    public async Task A_tail_cut_with_its_register_is_found_by_the_seal()
    {
        await Forge("delete from journal_entry where chain_id = $1 and seq = 4; update journal_chain c set length = 3, sealed_length = 3, head = (select hash from journal_entry e where e.chain_id = c.id and e.seq = 3) where id = $1");
        Assert.Contains((await Verify()).Found, f => f.Chain == first && f.Message.Contains("第 4 条不见了"));
    }

    [Fact]
    public async Task A_whole_chain_removed_with_its_heads_breaks_the_root()
    {
        await Forge("delete from journal_seal_head where chain_id = $1; delete from journal_entry where chain_id = $1; set local session_replication_role = replica; delete from journal_chain where id = $1");
        Assert.Contains((await Verify()).Found, f => f.Message.Contains("的根和它封存的流水不符"));
    }

    [Fact]
    public async Task A_database_without_its_last_seal_is_found_by_the_file()
    {
        await Forge("delete from journal_seal_head where seal_no = 2 and $1::uuid is not null; delete from journal_seal where no = 2");
        Assert.Contains((await Verify()).Found, f => f.Message.Contains("数据库被退回"));
    }

    [Fact]
    public async Task An_old_seal_file_put_back_is_found()
    {
        var lines = System.IO.File.ReadAllLines(File);
        System.IO.File.WriteAllLines(File, lines[..2]);
        Assert.Contains((await Verify()).Found, f => f.Message.Contains("不在封存文件里"));
    }

    [Fact]
    public async Task A_crash_between_file_and_commit_is_harmless_and_the_next_seal_takes_the_number()
    {
        System.IO.File.AppendAllText(File, $"3 2023-05-08T01:30:00.000000Z {new string('a', 64)}\n");
        Assert.Empty((await Verify()).Found);
        await county.Run(new ChangePromise { Id = second }, Caller.System);
        await county.RunJob(JournalSealing.JobName);
        Assert.Empty((await Verify()).Found);
        System.IO.File.AppendAllText(File, $"4 2023-05-08T01:30:00.000000Z {new string('a', 64)}\n4 kept\n");
        Assert.NotEmpty((await Verify()).Found);
    }

    async Task<(JournalReport Report, List<JournalFinding> Found)> Verify()
    {
        var found = new List<JournalFinding>();
        var report = await county.In(null, s => s.GetRequired<JournalVerification>().CountyAsync(county.County, f => { found.Add(f); return Task.CompletedTask; }, default));
        Assert.Equal(found.Count, report.Findings);
        return (report, found);
    }

    async Task Forge(string sql)
    {
        await using var source = NpgsqlDataSource.Create(county.Connection);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var statement in new[] { "set local search_path = county_431129, shared" }.Concat(sql.Replace("$1", $"'{first}'").Split(';')))
            await new NpgsqlCommand(statement, connection).ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }
}
