using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>The applicant corrects what the one-time notice named (补正).</summary>
[LargestUpload]
public sealed class CorrectionPage(FileStore files, IDataProtectionProvider protection, Flash flash) : SupplyPage(files, protection)
{
    [BindProperty]
    public AnswerCorrection Input { get; set; } = new();

    protected override IEnumerable<string> Asked => Case.Correction?.List.Select(i => i.Requirement).OfType<string>() ?? [];

    public async Task<IActionResult> OnPostAsync(string? kept)
    {
        await ShowAsync();
        await ReadAsync(kept);
        return await Do(new AnswerCorrection { Id = Id, Version = Seen, Files = Kept, Note = Input.Note }, _ => Done(flash, "补正交上去了，窗口五个工作日内告诉您是否受理"));
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (Case.State != CaseState.CorrectionAsked) throw Refusal.NotNow("case.not-now", "这一件现在不用补正。办到哪一步了，在“我的办件”里看");
    }
}
