using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>Stops taking applications for a matter, for a reason that citizens read (暂停办理). Running cases go on under their version.</summary>
[Act("暂停办理", CatalogueAccess.Keep)]
public sealed class SuspendMatter : IAct<SuspendMatter.Result>
{
    public sealed record Result(string Code);

    [Required]
    public string Code { get; init; } = "";

    [Display(Name = "暂停的原因", Description = "群众会在办事指南上看到")]
    [Required, StringLength(200, MinimumLength = 5), DataType(DataType.MultilineText)]
    public string Reason { get; init; } = "";

    public async Task<Result> Handle(Acting acting)
    {
        var matter = await acting.Db.Matters.FirstOrDefaultAsync(m => m.Code == Code) ?? throw Refusal.NotFound("这个事项");
        matter.Suspend(Reason.Trim());
        await acting.Record(matter.Id, $"暂停办理：{matter.SuspendedFor}");
        return new(matter.Code);
    }
}
