using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>One box for each material, and one for the rest; what is left empty is in order.</summary>
public sealed class AskCorrectionPage(Flash flash) : CaseActPage<AskCorrection>(flash)
{
    const string Rest = "rest";

    /// <summary>What is to be corrected, by the material it concerns.</summary>
    [BindProperty]
    public Dictionary<string, string?> What { get; set; } = [];

    public IEnumerable<(string Key, string Name)> Asked =>
        [.. Shown.Case.Materials.DistinctBy(m => m.RequirementId).Select(m => (m.RequirementId, m.Name)), (Rest, "其他（填写的内容、缺少的材料）")];

    protected override Task CompleteAsync()
    {
        Input.Items = [.. What.Where(w => !string.IsNullOrWhiteSpace(w.Value)).Select(w => new CorrectionItem(w.Key == Rest ? null : w.Key, w.Value!.Trim()))];
        // Said of the empty list, before the boxes were read; the act says it again when it is still true.
        ModelState.Remove("Input.Items");
        return Task.CompletedTask;
    }
}
