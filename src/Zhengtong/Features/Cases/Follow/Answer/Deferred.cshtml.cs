using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>The applicant supplies what was promised for later (容缺补交).</summary>
[LargestUpload]
public sealed class DeferredPage(FileStore files, IDataProtectionProvider protection, Flash flash) : SupplyPage(files, protection)
{
    protected override IEnumerable<string> Asked => Case.DeferredMaterials.Select(m => m.RequirementId);

    public async Task<IActionResult> OnPostAsync(string? kept)
    {
        await ShowAsync();
        await ReadAsync(kept);
        if (ModelState.IsValid && Kept.Count == 0)
            return await Again(Refusal.Invalid($"Files.{Case.DeferredMaterials[0].RequirementId}", "请先选择文件"), "");
        return await Do(new SupplyDeferred { Id = Id, Version = Seen, Files = Kept }, _ => Done(flash, "补交的材料收到了"));
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (!Case.IsOpen || Case.DeferredMaterials.Count == 0) throw Refusal.NotNow("case.nothing-deferred", "这一件没有待补交的容缺材料");
    }
}
