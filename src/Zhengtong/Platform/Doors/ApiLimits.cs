using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Zhengtong.Platform.Doors;

/// <summary>How fast one caller may ask the API (限流): a bucket for each token, and one for each address of those without.</summary>
static class ApiLimits
{
    /// <summary>Requests a second that a token may go on sending, and the burst it may begin with.</summary>
    public const int TokenRate = 200, TokenBurst = 400;

    /// <summary>The same for an address without a token; behind one address there may be a whole hall.</summary>
    public const int AddressRate = 30, AddressBurst = 120;

    /// <summary>Sign-ins a minute from one address: guessing passwords is slow besides the lock of each account.</summary>
    public const int SignIns = 30;

    public static void Configure(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            !http.Request.Path.StartsWithSegments("/api") ? RateLimitPartition.GetNoLimiter("page")
            : http.Request.Path.Equals("/api/v1/sign-in", StringComparison.OrdinalIgnoreCase) ? Bucket("sign-in " + http.Address, SignIns, SignIns, TimeSpan.FromMinutes(1))
            : http.Request.Headers.Authorization.ToString() is { Length: > 0 } token ? Bucket(token, TokenRate, TokenBurst, TimeSpan.FromSeconds(1))
            : Bucket(http.Address, AddressRate, AddressBurst, TimeSpan.FromSeconds(1)));
        limiter.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            await Problem.Of(429, "too-many", $"请求太频繁，请 {wait} 秒后再试").ToResult().ExecuteAsync(rejected.HttpContext);
        };
    }

    static RateLimitPartition<string> Bucket(string key, int rate, int burst, TimeSpan period) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions { TokenLimit = burst, TokensPerPeriod = rate, ReplenishmentPeriod = period, AutoReplenishment = true });
}
