using System.Threading.RateLimiting;

namespace Zhengtong.Features.Cases;

/// <summary>How often strangers may ask for progress: numbers run in sequence, so that four digits could be tried out.</summary>
public sealed class ProgressLimits : IDisposable
{
    readonly PartitionedRateLimiter<string> byAddress = PerWindow(20, TimeSpan.FromMinutes(1)), wrongByNumber = PerWindow(10, TimeSpan.FromHours(1));

    /// <summary>False when this address asks too often.</summary>
    public bool MayAsk(string address) => byAddress.AttemptAcquire(address).IsAcquired;

    /// <summary>False when this number was asked for with wrong digits too often.</summary>
    public bool MayTry(string number) => wrongByNumber.AttemptAcquire(number, permitCount: 0).IsAcquired;

    public void Wrong(string number) => wrongByNumber.AttemptAcquire(number);

    public void Dispose()
    {
        byAddress.Dispose();
        wrongByNumber.Dispose();
    }

    static PartitionedRateLimiter<string> PerWindow(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = permits, Window = window, QueueLimit = 0 }));
}
