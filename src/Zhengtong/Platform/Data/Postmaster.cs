using System.Diagnostics;

namespace Zhengtong.Platform.Data;

/// <summary>The server process of the private cluster, known by its <c>postmaster.pid</c>.</summary>
sealed class Postmaster(ClusterFolder cluster)
{
    /// <summary>Whether the process named in <c>postmaster.pid</c> is this cluster's server, and not another that got its number.</summary>
    public bool IsAlive => ReadOrNull(cluster.In("postmaster.pid")) is { } file
        && int.TryParse(file.Split('\n')[0], out var process) && BelongsToCluster(process, file);

    /// <summary>Starts the server and waits until it answers, through its own recovery if it was killed.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        ClearRemains();
        var (code, output) = await cluster.RunAsync("pg_ctl",
            ["start", "-D", ".", "-w", "-t", "600", "-s", "-l", "start.log"], cancellation);
        if (code != 0)
            throw new DatabaseUnavailable($"PostgreSQL 未能启动：{output.Trim()}\n{LastLines(cluster.In("start.log"))}\n日志在 {cluster.In("log")}。");
    }

    /// <summary>Stops the server: sessions are ended, everything is written down. Immediately if that takes longer than a minute.</summary>
    public async Task StopAsync()
    {
        foreach (var mode in (string[])["fast", "immediate"])
            if (IsAlive)
                await cluster.RunAsync("pg_ctl", ["stop", "-D", ".", "-m", mode, "-w", "-t", "60", "-s"], CancellationToken.None);
    }

    // A killed postmaster leaves its lock files, and sessions that have not yet noticed. A new one refuses to start beside
    // either, the more so when the old number still counts as taken; yet those sessions can acknowledge nothing any more,
    // and once they are gone the locks are without an owner.
    void ClearRemains()
    {
        if (ReadOrNull(cluster.In("postmaster.pid")) is not { } file)
            return;
        foreach (var process in Process.GetProcessesByName("postgres").Where(process => BelongsToCluster(process.Id, file)))
        {
            process.Kill();
            process.WaitForExit();
        }
        foreach (var remains in (string[])["postmaster.pid", ".s.PGSQL.5432", ".s.PGSQL.5432.lock"])
            File.Delete(cluster.In(remains));
    }

    // Each process of a cluster works in its folder.
    static bool BelongsToCluster(int process, string file) =>
        ReadOrNull($"/proc/{process}/comm")?.Trim() == "postgres" && ReadOrNull($"/proc/{process}/cwd/postmaster.pid") == file;

    static string LastLines(string path) => string.Join('\n', (ReadOrNull(path) ?? "").Split('\n').TakeLast(6));

    static string? ReadOrNull(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
