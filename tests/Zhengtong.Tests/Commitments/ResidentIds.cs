using Zhengtong.Platform.Codes;

namespace Zhengtong.Tests.Commitments;

/// <summary>Valid identity numbers of nobody, one after another.</summary>
static class ResidentIds
{
    static int serial;

    public static ResidentId Next()
    {
        var body = $"43112919800101{Interlocked.Increment(ref serial):000}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var check = "10X98765432"[body.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
        Assert.True(ResidentId.TryParse(body + check, new DateOnly(2023, 1, 1), out var id, out var message), message);
        return id;
    }
}
