using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>Takes applications for a suspended matter again (恢复办理).</summary>
[Act("恢复办理", CatalogueAccess.Keep)]
public sealed class ResumeMatter : IAct<ResumeMatter.Result>
{
    public sealed record Result(string Code);

    [Required]
    public string Code { get; init; } = "";

    public async Task<Result> Handle(Acting acting)
    {
        var matter = await acting.Db.Matters.FirstOrDefaultAsync(m => m.Code == Code) ?? throw Refusal.NotFound("这个事项");
        matter.Resume();
        await acting.Record(matter.Id, "恢复办理");
        return new(matter.Code);
    }
}
