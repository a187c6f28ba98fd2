using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Catalogue;

/// <summary>A unit is not abolished while matters are handled there.</summary>
sealed class KeptMatters : IUnitBond
{
    public async Task<string?> LeftAsync(CountyDb db, Guid unit) =>
        await db.Matters.CountAsync(m => m.UnitId == unit) is > 0 and var count ? $" {count} 个事项" : null;
}
