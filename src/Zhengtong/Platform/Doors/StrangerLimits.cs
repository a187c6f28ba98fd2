using System.Threading.RateLimiting;

namespace Zhengtong.Platform.Doors;

/// <summary>How often strangers may ask after something and write: numbers run in sequence, so that what proves a right to read them could be tried out.</summary>
public sealed class StrangerLimits : IDisposable
{
    /// <summary>What may be written from one address within an hour.</summary>
    public const int Writings = 10;

    readonly PartitionedRateLimiter<string> byAddress = PerWindow(20, TimeSpan.FromMinutes(1)), wrongByNumber = PerWindow(10, TimeSpan.FromHours(1)), writing = PerWindow(Writings, TimeSpan.FromHours(1));

    /// <summary>False when this address asks too often.</summary>
    public bool MayAsk(string address) => byAddress.AttemptAcquire(address).IsAcquired;

    /// <summary>False when this number was asked for with wrong digits too often.</summary>
    public bool MayTry(string number) => wrongByNumber.AttemptAcquire(number, permitCount: 0).IsAcquired;

    public void Wrong(string number) => wrongByNumber.AttemptAcquire(number);

    /// <summary>False when too much was written from this address.</summary>
    public bool MayWrite(string address) => writing.AttemptAcquire(address).IsAcquired;

    public void Dispose()
    {
        byAddress.Dispose();
        wrongByNumber.Dispose();
        writing.Dispose();
    }

    static PartitionedRateLimiter<string> PerWindow(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = permits, Window = window, QueueLimit = 0 }));
}

public static class Addresses
{
    extension(HttpContext http)
    {
        /// <summary>Where a request comes from; empty where nothing is known of it.</summary>
        public string Address => http.Connection.RemoteIpAddress?.ToString() ?? "";
    }
}
