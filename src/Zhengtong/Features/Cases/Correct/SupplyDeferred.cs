using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Supplies what was promised for later (容缺补交).</summary>
[Act("补交容缺材料", CasesAccess.Submit)]
public sealed class SupplyDeferred : CaseAct
{
    [Display(Name = "补交的材料")]
    public List<SuppliedFile> Files { get; set; } = [];

    /// <summary>Materials handed in on paper at a window, by their ids in the list; for staff only.</summary>
    [Display(Name = "收到的纸质材料")]
    public List<string> OnPaper { get; set; } = [];

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.CaseAsync(Id, Version, CaseLoading.Materials);
        var @case = opened.Case;
        if (!@case.IsOpen || @case.DeferredMaterials.Count == 0)
            throw Refusal.NotNow("case.nothing-deferred", "这一件没有待补交的容缺材料");
        if (Files.Count + OnPaper.Count == 0)
            throw Refusal.Invalid(acting.By.IsStaff ? nameof(OnPaper) : nameof(Files), acting.By.IsStaff ? "请勾选收到的材料" : "请上传要补交的材料");
        await acting.SupplyAsync(@case, opened.List, Files, OnPaper);
        await acting.FollowAsync(@case.Commitment, @case.SupplyDeferred(), $"补交容缺材料 {Files.Count + OnPaper.Count} 份");
        return CaseResult.Of(@case);
    }
}
