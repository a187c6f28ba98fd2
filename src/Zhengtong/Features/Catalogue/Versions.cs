using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>Published versions by id and by matter, read once: a version never changes, and which one is current is forgotten when one is published.</summary>
public sealed class Versions(IMemoryCache cache)
{
    static readonly TimeSpan KeepCurrent = TimeSpan.FromSeconds(30);

    /// <exception cref="Refusal">There is no such version.</exception>
    public async Task<MatterVersion> OfAsync(CountyDb db, Guid id)
    {
        var key = (nameof(Versions), db.County.Code, id);
        if (cache.TryGetValue(key, out MatterVersion? held)) return held!;
        await db.EnterAsync();
        return cache.Set(key, await db.Set<MatterVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == id) ?? throw Refusal.NotFound("这一版实施清单"));
    }

    /// <summary>The version under which new cases of a matter are taken.</summary>
    /// <exception cref="Refusal">There is no such matter, or it takes no cases now.</exception>
    public async Task<MatterVersion> CurrentAsync(CountyDb db, string matter)
    {
        var key = (nameof(Versions), db.County.Code, matter);
        if (!cache.TryGetValue(key, out Guid id))
        {
            await db.EnterAsync();
            var found = await db.Set<Matter>().AsNoTracking().Where(m => m.Code == matter).Select(m => new { m.State, m.CurrentVersionId }).FirstOrDefaultAsync()
                ?? throw Refusal.NotFound("这个事项");
            if (found is not { State: MatterState.Published, CurrentVersionId: { } current })
                throw Refusal.NotNow("matter.not-published", found.State == MatterState.Suspended ? "这个事项暂停办理，请打事项单位电话询问" : "这个事项的办事指南还没有发布，暂时不能在这里申请");
            id = cache.Set(key, current, KeepCurrent);
        }
        return await OfAsync(db, id);
    }

    /// <summary>After publishing or suspending: the next reader looks anew.</summary>
    public void Forget(CountyDb db, string matter) => cache.Remove((nameof(Versions), db.County.Code, matter));
}
