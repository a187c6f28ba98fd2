using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Commitments;

/// <summary>A unit is not abolished while something is under way there.</summary>
sealed class OpenWork : IUnitBond
{
    public async Task<string?> LeftAsync(CountyDb db, Guid unit) =>
        await db.Commitments.Where(c => c.UnitId == unit && c.ClosedAt == null).CountAsync() is > 0 and var count ? $" {count} 件在办" : null;
}
