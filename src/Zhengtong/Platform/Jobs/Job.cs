namespace Zhengtong.Platform.Jobs;

/// <summary>Work that recurs in every county (定时任务). Runs under a lease, so that one process does it at a time.</summary>
/// <param name="Name">Stable, in English.</param>
/// <param name="Every">Pause between runs.</param>
/// <param name="Run">One bounded portion; true when there is more to do at once.</param>
public sealed record Job(string Name, TimeSpan Every, Func<IServiceProvider, CancellationToken, Task<bool>> Run);
