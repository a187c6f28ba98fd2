using System.Diagnostics;
using Npgsql;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commands;

public sealed class PrivateClusterTests
{
    [Fact]
    public async Task The_first_start_makes_a_durable_cluster_without_a_network_address()
    {
        using var folder = new TempFolder();
        await using var cluster = await StartAsync(folder);

        Assert.Equal("on,on,on,,UTF8,C.UTF-8", await ScalarAsync(cluster, """
            select concat_ws(',', current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'),
              current_setting('listen_addresses'), pg_encoding_to_char(encoding), datcollate)
            from pg_database where datname = current_database()
            """));
    }

    [Fact]
    public async Task What_was_written_is_there_after_the_next_start_and_nothing_runs_in_between()
    {
        using var folder = new TempFolder();
        await using (var cluster = await StartAsync(folder))
            await ScalarAsync(cluster, "create table note as select '江华'::text as line; select 1::text");
        Assert.Empty(Processes.In(folder.Path));

        await using var again = await StartAsync(folder);
        Assert.Equal("江华", await ScalarAsync(again, "select line from note"));
    }

    [Fact]
    public async Task A_second_program_on_the_same_folder_is_told_so_in_two_languages()
    {
        using var folder = new TempFolder();
        await using var cluster = await StartAsync(folder);

        var refusal = await Assert.ThrowsAsync<DataFolderInUse>(() => StartAsync(folder));
        Assert.Contains("正被另一个政通程序使用", refusal.Message);
        Assert.Contains("is in use by another Zhengtong", refusal.Message);
        Assert.Contains($"{Environment.ProcessId}", refusal.Message);
    }

    [Fact]
    public async Task A_command_joins_the_running_cluster_and_leaves_it_running()
    {
        using var folder = new TempFolder();
        await using var cluster = await StartAsync(folder);
        await using (var joined = await PrivateCluster.JoinAsync(folder.Path, _ => { }, CancellationToken.None))
            Assert.Equal("1", await ScalarAsync(joined, "select 1::text"));

        Assert.Equal("2", await ScalarAsync(cluster, "select 2::text"));
    }

    [Fact]
    public async Task A_killed_server_is_started_again_while_the_program_runs()
    {
        using var folder = new TempFolder();
        await using var cluster = await StartAsync(folder);
        await ScalarAsync(cluster, "create table note as select 'kept'::text as line; select 1::text");
        Process.GetProcessById(Postmaster(folder)).Kill();

        Assert.Equal("kept", await Eventually(() => ScalarAsync(cluster, "select line from note")));
    }

    [Fact]
    public async Task The_lock_file_of_a_dead_server_does_not_stop_the_next_even_when_its_number_was_given_to_another_process()
    {
        using var folder = new TempFolder();
        await using (await StartAsync(folder))
        {
        }
        await File.WriteAllTextAsync(folder.In("postgres/postmaster.pid"), $"{Environment.ProcessId}\n{folder.In("postgres")}\n");

        await using var cluster = await StartAsync(folder);
        Assert.NotEqual(Environment.ProcessId, Postmaster(folder));
    }

    [Theory]
    [InlineData("江华 县's \"data\" $(touch x) `touch y`")]
    [InlineData("one, two")]
    [InlineData("a-folder-name-that-is-much-too-long-for-the-path-of-a-socket-which-may-have-no-more-than-one-hundred-and-seven-bytes")]
    public async Task Any_folder_name_will_do(string name)
    {
        using var folder = new TempFolder(name);
        await using (var cluster = await StartAsync(folder))
            Assert.Equal("1", await ScalarAsync(cluster, "select 1::text"));
        DeleteLinkTarget(folder);
    }

    [Fact]
    public async Task A_folder_that_the_servers_account_cannot_reach_gets_its_cluster_elsewhere()
    {
        using var folder = new TempFolder("closed/data");
        File.SetUnixFileMode(Path.GetDirectoryName(folder.Path)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using (var cluster = await StartAsync(folder))
            await ScalarAsync(cluster, "create table note as select 'kept'::text as line; select 1::text");
        await using (var again = await StartAsync(folder))
            Assert.Equal("kept", await ScalarAsync(again, "select line from note"));
        DeleteLinkTarget(folder);
    }

    static Task<PrivateCluster> StartAsync(TempFolder folder) => PrivateCluster.StartAsync(folder.Path, _ => { }, CancellationToken.None);

    static int Postmaster(TempFolder folder) => int.Parse(File.ReadLines(folder.In("postgres/postmaster.pid")).First());

    static void DeleteLinkTarget(TempFolder folder)
    {
        if (new DirectoryInfo(folder.In("postgres")).LinkTarget is { } target)
            Directory.Delete(target, recursive: true);
    }

    static async Task<string> ScalarAsync(PrivateCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    static async Task<T> Eventually<T>(Func<Task<T>> ask)
    {
        for (var attempt = 0; ; attempt++)
            try
            {
                return await ask();
            }
            catch (NpgsqlException) when (attempt < 300)
            {
                await Task.Delay(100);
            }
    }
}
