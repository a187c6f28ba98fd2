using System.Runtime;

namespace Zhengtong.Platform.Jobs;

/// <summary>Gives memory back when the house is quiet (空闲时归还内存): the machine has a database to feed as well.</summary>
sealed class MemoryAtRest : BackgroundService
{
    static readonly TimeSpan Tick = TimeSpan.FromSeconds(10);

    /// <summary>What the jobs alone allocate between two ticks, with some room.</summary>
    const long Quiet = 16 << 20;

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Tick);
        var (before, given) = (GC.GetTotalAllocatedBytes(), false);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            var now = GC.GetTotalAllocatedBytes();
            var quiet = now - before < Quiet;
            if (quiet && !given)
            {
                GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
            (before, given) = (now, quiet);
        }
    }
}
