using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>Adopts one matter of the newest edition (引用事项). What the level above does not list cannot be adopted: a county creates no licences (行政许可法 Article 17).</summary>
[Act("引用事项", CatalogueAccess.Keep)]
public sealed class AdoptMatter : IAct<AdoptMatter.Result>
{
    public sealed record Result(string Code, string Name);

    [Display(Name = "事项编号", Description = "基本目录里的编号，如 M0367")]
    [Required, StringLength(20)]
    public string Code { get; init; } = "";

    public async Task<Result> Handle(Acting acting)
    {
        var offered = await acting.Db.BaseMatters.AsNoTracking().Where(m => m.Code == Code.Trim()).OrderByDescending(m => m.Edition).FirstOrDefaultAsync()
            ?? throw Refusal.NotNow("matter.not-in-catalogue", $"上级基本目录里没有 {Code}，县里不能自行增设", "《中华人民共和国行政许可法》第十七条");
        if (await acting.Db.Matters.AnyAsync(m => m.Code == offered.Code))
            throw Refusal.NotNow("matter.adopted", $"“{offered.Content.Name}”已经引用过");
        var matter = Matter.Adopt(acting.NewId(), offered.Edition, offered.Content);
        acting.Db.Add(matter);
        await acting.Record(matter.Id, $"引用事项“{matter.Name}”", new { matter.Code, matter.Edition });
        return new(matter.Code, matter.Name);
    }
}
