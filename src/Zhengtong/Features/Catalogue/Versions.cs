using Microsoft.Extensions.Caching.Memory;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>Published lists, read once: a version never changes, and which one is in force is looked up anew every half minute.</summary>
public sealed class Versions(IMemoryCache cache)
{
    static readonly TimeSpan KeepInForce = TimeSpan.FromSeconds(30);

    /// <summary>The list that holds for a running case.</summary>
    public async Task<MatterVersion> OfAsync(CountyDb db, string matter, int version)
    {
        var key = (nameof(Versions), db.County.Code, matter, version);
        if (cache.TryGetValue(key, out MatterVersion? held)) return held!;
        await db.EnterAsync();
        return cache.Set(key, await db.ListAsync(matter, version));
    }

    /// <summary>The list under which a new case of a matter is taken.</summary>
    /// <exception cref="Refusal">There is no such matter, or it takes no cases now.</exception>
    public async Task<MatterVersion> InForceAsync(CountyDb db, string matter)
    {
        var key = (nameof(Versions), db.County.Code, matter);
        if (cache.TryGetValue(key, out MatterVersion? held)) return held!;
        await db.EnterAsync();
        var found = await db.ListInForceAsync(matter) ?? throw Refusal.NotNow("matter.not-published", "这个事项现在不能在这里申请：办事指南还没有发布，或者暂停办理。请打事项单位电话询问");
        return cache.Set(key, found, KeepInForce);
    }

    /// <summary>After publishing, suspending or resuming: the next reader looks anew.</summary>
    public void Forget(CountyDb db, string matter) => cache.Remove((nameof(Versions), db.County.Code, matter));
}
