using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Cases;

/// <summary>The published matters most applied for in the last year (常办事项); counted anew every quarter of an hour.</summary>
public sealed class PopularMatters(IMemoryCache cache, TimeProvider time)
{
    public sealed record Row(string Code, string Title, string? Summary);

    const int Most = 9;
    static readonly TimeSpan Keep = TimeSpan.FromMinutes(15);

    public async Task<IReadOnlyList<Row>> ReadAsync(CountyDb db)
    {
        var key = (nameof(PopularMatters), db.County.Code);
        if (cache.TryGetValue(key, out IReadOnlyList<Row>? held)) return held!;
        await db.EnterAsync();
        var since = ChinaClock.Now(time).AddYears(-1);
        var counts = await db.Cases.Where(c => c.SubmittedAt >= since).GroupBy(c => c.MatterCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var matters = await db.Matters.AsNoTracking().Where(m => m.State == MatterState.Published).OrderBy(m => m.Code).Select(m => new Row(m.Code, m.Title, m.Summary)).ToListAsync();
        return cache.Set<IReadOnlyList<Row>>(key, [.. matters.OrderByDescending(m => counts.GetValueOrDefault(m.Code)).Take(Most)], Keep);
    }
}
