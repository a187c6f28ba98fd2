using System.Collections.Concurrent;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>Writers that write as fast as they can while something is killed under them, and what was acknowledged to them.</summary>
public static class CrashTrial
{
    const int Writers = 8, BeforeTheKill = 60;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="write">Writes one number and returns when it was acknowledged; throws when it was not.</param>
    /// <param name="kill">Kills, in the middle of the load.</param>
    /// <returns>The acknowledged numbers: all of them must be found afterwards.</returns>
    public static async Task<IReadOnlyCollection<int>> RunAsync(Func<int, Task> write, Func<Task> kill)
    {
        var acknowledged = new ConcurrentBag<int>();
        var next = 0;
        var enough = new TaskCompletionSource();
        var writers = Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            try
            {
                while (true)
                {
                    var number = Interlocked.Increment(ref next);
                    await write(number);
                    acknowledged.Add(number);
                    if (acknowledged.Count >= BeforeTheKill)
                        enough.TrySetResult();
                }
            }
            catch (Exception lost)
            {
                enough.TrySetException(lost); // before the kill nothing may fail; afterwards this changes nothing
            }
        })).ToList();

        await enough.Task.WaitAsync(Patience);
        await kill();
        await Task.WhenAll(writers).WaitAsync(Patience);
        return acknowledged;
    }
}
