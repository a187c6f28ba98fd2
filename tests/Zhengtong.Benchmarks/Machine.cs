using System.Diagnostics;
using Npgsql;

namespace Zhengtong.Benchmarks;

/// <summary>What it was measured on.</summary>
static class Machine
{
    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Zhengtong.slnx"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("Zhengtong.slnx is in no folder above the benchmarks");
            return folder.FullName;
        }
    }

    public static async Task<string> DescribeAsync(Place place)
    {
        var cpu = File.ReadLines("/proc/cpuinfo").First(l => l.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim();
        var memory = long.Parse(File.ReadLines("/proc/meminfo").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) >> 20;
        await using var source = NpgsqlDataSource.Create(place.Connection);
        await using var command = source.CreateCommand("select current_setting('server_version') || ', fsync ' || current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit') || ', shared_buffers ' || current_setting('shared_buffers')");
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        return $"{Environment.ProcessorCount} cores ({cpu}), {memory} GB, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, .NET {Environment.Version}, PostgreSQL {await command.ExecuteScalarAsync()}; load of the machine at the end {load}";
    }

    /// <summary>Resident memory in MB.</summary>
    public static double MemoryOf(Process process)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("VmRSS", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024.0;
    }
}
