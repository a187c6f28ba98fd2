using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Cases;

/// <summary>Removes drafts that nobody has touched for a month; their pages say so (草稿到期).</summary>
static class OldDrafts
{
    public static async Task<bool> RemoveAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<CountyDb>();
        await db.EnterAsync(ct);
        var last = ChinaClock.Now(services.GetRequiredService<TimeProvider>()).AddDays(-CaseDraft.DaysKept);
        await db.Drafts.Where(d => d.ChangedAt < last).ExecuteDeleteAsync(ct);
        await db.LeaveAsync(ct);
        return false;
    }
}
