using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Catalogue;

namespace Zhengtong.Features.Cases;

/// <summary>All that was filled in, to read once more, and the hand-in. However often it is pressed, it gives one case.</summary>
public sealed class CheckPage(Versions versions) : DraftPage(versions)
{
    /// <summary>Something wrong, and the page where it is put right.</summary>
    public sealed record Fault(string Message, string Href);

    public override int Step => List.Form.Count + 2;

    protected override string? Once => KeyOfSubmission;

    [BindProperty]
    public SubmitDraft Input { get; set; } = new();

    public IReadOnlyList<DraftMaterial> Given { get; private set; } = [];

    public bool HasDeferred => Given.Any(m => m.Source == MaterialSource.Deferred);

    public IReadOnlyList<FormQuestion> Asked { get; private set; } = [];

    public IReadOnlyList<Fault> Faults => [.. (Refused?.Fields ?? []).Select(f => new Fault(f.Message, Href(f.Field)))];

    public Task<IActionResult> OnPostAsync()
    {
        Input.Id = Id;
        return Do(Input, submitted => LocalRedirect($"/apply/receipt/{submitted.Id}"));
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Given = Draft.ReadMaterials();
        Asked = FormAnswers.Asked(List.Form, Answers);
    }

    public string WordsOf(MaterialRequirement requirement)
    {
        var given = Given.Where(g => g.Requirement == requirement.Id).ToList();
        return requirement.FromForm ? "由申请表生成" : given.Count == 0 ? "没有交" : string.Join("；", given.Select(g => g.Source switch
        {
            MaterialSource.Upload => g.File!.FileName,
            MaterialSource.Held => $"用已有证照 {g.HeldNumber}",
            MaterialSource.Deferred => $"容缺，受理后 {requirement.DeferralDays} 个工作日内补交",
            _ => "纸质件",
        }));
    }

    string Href(string field) => field.Split('.') switch
    {
        ["Answers", var question] => $"{PathOf(1 + List.Form.ToList().FindIndex(g => g.Questions.Any(q => q.Id == question)))}#{FillPage.Prefix}_{question}",
        ["Materials", var material] => $"{PathOf(Step - 1)}#Materials_{material}",
        ["Promised"] => "#Input_Promised",
        _ => "#main",
    };
}
