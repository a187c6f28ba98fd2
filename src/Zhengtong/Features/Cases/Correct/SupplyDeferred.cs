using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Supplies what was promised for later (容缺补交).</summary>
[Act("补交容缺材料", CasesAccess.Apply)]
public sealed class SupplyDeferred : CaseAct
{
    [Display(Name = "补交的材料")]
    [MinLength(1, ErrorMessage = "请上传要补交的材料")]
    public List<SuppliedFile> Files { get; set; } = [];

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.CaseAsync(Id, Version, c => c.Materials);
        var @case = opened.Case;
        if (!@case.IsOpen || @case.DeferredMaterials.Count == 0)
            throw Refusal.NotNow("case.nothing-deferred", "这一件没有待补交的容缺材料");
        foreach (var file in Files) await acting.SupplyAsync(@case, opened.List, file);
        await acting.FollowAsync(@case.Commitment, @case.SupplyDeferred(), $"补交容缺材料 {Files.Count} 份");
        return CaseResult.Of(@case);
    }
}
