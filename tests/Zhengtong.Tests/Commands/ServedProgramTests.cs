using System.Net;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commands;

[Collection(nameof(ServedProgramTests))]
public sealed class ServedProgramTests
{
    [Fact]
    public async Task The_published_program_shows_its_first_page_and_TERM_leaves_no_process()
    {
        using var folder = new TempFolder();
        await using (var program = await ServedProgram.StartAsync(folder.Path))
        {
            var page = await program.Http.GetAsync("/sign-in");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("江华瑶族自治县", await page.Content.ReadAsStringAsync());
            Assert.Equal(0, await program.StopAsync());
        }
        Assert.Empty(Processes.In(folder.Path));
    }

    [Fact]
    public async Task A_second_start_on_the_same_folder_says_so_and_ends_with_2()
    {
        using var folder = new TempFolder();
        await using var program = await ServedProgram.StartAsync(folder.Path, "--empty");

        var (code, said) = await ServedProgram.RunAsync("serve", "--data", folder.Path, "--port", "0");
        Assert.Equal(2, code);
        Assert.Contains("正被另一个政通程序使用", said);
        Assert.Contains("is in use by another Zhengtong", said);
        Assert.Contains($"{program.ProcessId}", said);
    }

    [Fact]
    public async Task A_taken_port_is_refused_before_anything_is_made()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var folder = new TempFolder();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, said) = await ServedProgram.RunAsync("serve", "--data", folder.In("data"), "--port", $"{port}");
        Assert.Equal(2, code);
        Assert.Contains($"端口 {port} 不能使用", said);
        Assert.False(Directory.Exists(folder.In("data")));
    }
}
