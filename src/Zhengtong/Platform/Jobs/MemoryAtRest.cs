using System.Runtime;
using System.Runtime.InteropServices;

namespace Zhengtong.Platform.Jobs;

/// <summary>Gives memory back when the house is quiet (空闲时归还内存): the machine has a database to feed as well.</summary>
sealed class MemoryAtRest : BackgroundService
{
    static readonly TimeSpan Tick = TimeSpan.FromSeconds(10);

    /// <summary>What the jobs alone allocate between two ticks, with some room.</summary>
    const long Quiet = 16 << 20;

    /// <summary>Less is not worth the collection.</summary>
    const long Worth = 8 << 20;

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Tick);
        var (before, given) = (GC.GetTotalAllocatedBytes(), 0L);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            var now = GC.GetTotalAllocatedBytes();
            if (now - before < Quiet && now - given > Worth)
            {
                GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                Trim();
                given = now;
            }
            before = now;
        }
    }

    /// <summary>The C library keeps what it was given back, above all by the runtime's compiler. GNU's gives it to the system when told.</summary>
    static void Trim()
    {
        try { _ = MallocTrim(0); }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException) { }
    }

    [DllImport("libc", EntryPoint = "malloc_trim")]
    static extern int MallocTrim(nuint keep);
}
