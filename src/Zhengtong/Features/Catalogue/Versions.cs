using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>Published lists, kept in memory: a version never changes; which one is in force does.</summary>
public sealed class Versions
{
    sealed record InForce(MatterVersion? Version);

    /// <summary>The list that holds for a running case.</summary>
    public Task<MatterVersion> OfAsync(CountyDb db, string matter, int version) =>
        db.Kept.OfAsync(db, (matter, version), read => read.ListAsync(matter, version), forGood: true);

    /// <summary>The list under which a new case of a matter is taken.</summary>
    /// <exception cref="Refusal">There is no such matter, or it takes no cases now.</exception>
    public async Task<MatterVersion> InForceAsync(CountyDb db, string matter) =>
        (await db.Kept.OfAsync(db, matter, async read => new InForce(await read.ListInForceAsync(matter)))).Version
        ?? throw Refusal.NotNow("matter.not-published", "这个事项现在不能在这里申请：办事指南还没有发布，或者暂停办理。请打事项单位电话询问");

    /// <summary>After publishing, suspending or resuming.</summary>
    public void Forget(CountyDb db, string matter) => db.Kept.Forget<InForce>(db, matter);
}
