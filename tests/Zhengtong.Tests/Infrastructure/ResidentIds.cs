using Zhengtong.Platform.Codes;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>Valid identity numbers of nobody, one after another.</summary>
static class ResidentIds
{
    static readonly int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    static int serial;

    public static ResidentId Next()
    {
        var n = Interlocked.Increment(ref serial);
        var body = $"4311291985{1 + n / 28 % 12:00}{1 + n % 28:00}{n / 336 % 1000:000}";
        var check = "10X98765432"[body.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
        Assert.True(ResidentId.TryParse(body + check, new DateOnly(2023, 1, 1), out var id, out var message), message);
        return id;
    }
}
