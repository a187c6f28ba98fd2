using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Hotline;

/// <summary>A unit is not abolished while the duty list names it: new orders would go nowhere.</summary>
sealed class KeptDuties(TimeProvider time) : IUnitBond
{
    public async Task<string?> LeftAsync(CountyDb db, Guid unit)
    {
        var today = ChinaClock.Today(time);
        return await db.Duties.CountAsync(d => d.UnitId == unit && (d.EffectiveTo == null || d.EffectiveTo >= today)) is > 0 and var count ? $"派单目录 {count} 行" : null;
    }
}
