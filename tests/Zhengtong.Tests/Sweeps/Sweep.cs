namespace Zhengtong.Tests.Sweeps;

/// <summary>What a sweep ends with: nothing found, or all that was found.</summary>
static class Sweep
{
    public static void FindsNothing(IEnumerable<string> found)
    {
        var all = found.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
