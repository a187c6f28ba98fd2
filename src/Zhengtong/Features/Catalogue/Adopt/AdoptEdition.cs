using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>
/// Adopts every matter of an edition that the county does not have yet (引用基本目录). What the county already has, adopted or
/// published, is left as it is.
/// </summary>
[Act("引用基本目录", CatalogueAccess.Keep)]
public sealed class AdoptEdition : IAct<AdoptEdition.Result>
{
    public sealed record Result(int Adopted, int Kept);

    public int Edition { get; init; }

    public async Task<Result> Handle(Acting acting)
    {
        var offered = await acting.Db.BaseMatters.AsNoTracking().Where(m => m.Edition == Edition).OrderBy(m => m.Code).ToListAsync();
        if (offered.Count == 0) throw Refusal.NotFound($"基本目录第 {Edition} 版");
        var here = await acting.Db.Matters.Select(m => m.Code).ToHashSetAsync();
        var adopted = offered.Where(m => !here.Contains(m.Code)).Select(m => Matter.Adopt(acting.NewId(), Edition, m.Content)).ToList();
        acting.Db.AddRange(adopted);
        await acting.Record(StableId.Of($"{acting.Db.County.Code}/catalogue"), $"引用基本目录第 {Edition} 版，新引用 {adopted.Count} 项", new { Edition, adopted.Count });
        return new(adopted.Count, offered.Count - adopted.Count);
    }
}
