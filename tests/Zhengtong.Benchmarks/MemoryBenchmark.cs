namespace Zhengtong.Benchmarks;

/// <summary>Memory of the program at rest: after its start, and after work when it has rested.</summary>
static class MemoryBenchmark
{
    static readonly TimeSpan Rest = TimeSpan.FromSeconds(45);

    public static async Task<Benchmark> RunAsync(Place place, CancellationToken ct)
    {
        await using var server = await Server.StartAsync(place);
        await using var inside = await InProcess.OpenAsync(place);
        await Task.Delay(TimeSpan.FromSeconds(5), ct);
        var started = Machine.MemoryOf(server.Process);
        using var http = Server.Client(place);
        for (var i = 0; i < 300; i++)
            using (await http.GetAsync(i % 2 == 0 ? "/" : "/matters", ct)) { }
        var busy = Machine.MemoryOf(server.Process);
        await Task.Delay(Rest, ct);
        var rested = Machine.MemoryOf(server.Process);
        return new("4 Memory", $"Resident memory of the program's process; after 300 pages and {Rest.TotalSeconds:0} s of rest, its jobs running.", await inside.DescribeAsync(place),
        [
            new("after the start", $"{started:0} MB", "", "", "≤ 200 MB", started <= 200),
            new("after 300 pages", $"{busy:0} MB", "", "", "", null),
            new("at rest", $"{rested:0} MB", "", "", "≤ 200 MB", rested <= 200),
        ]);
    }
}
