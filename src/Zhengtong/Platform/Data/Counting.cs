using Microsoft.EntityFrameworkCore;

namespace Zhengtong.Platform.Data;

/// <summary>Counts what stands in a list, but not without end: a page must not wait for a number that nobody reads.</summary>
public static class Counting
{
    public const int Most = 1000;

    /// <returns>Null when there are more than <see cref="Most"/>.</returns>
    public static async Task<long?> CountedAsync<T>(this IQueryable<T> rows) => await rows.Take(Most + 1).CountAsync() is <= Most and var count ? count : null;
}
