using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>A file given for a material of a case.</summary>
/// <param name="Requirement">Id of the material in the implementation list.</param>
/// <param name="File">Name in the file store, as given by an upload.</param>
public sealed record SuppliedFile(string Requirement, string File, string FileName, string ContentType, int Size);

/// <summary>The applicant corrects what the notice named (补正).</summary>
[Act("补正", CasesAccess.Submit)]
public sealed class AnswerCorrection : CaseAct
{
    [Display(Name = "补正的材料")]
    public List<SuppliedFile> Files { get; set; } = [];

    /// <summary>Materials handed in on paper at a window, by their ids in the list; for staff only.</summary>
    [Display(Name = "收到的纸质材料")]
    public List<string> OnPaper { get; set; } = [];

    [Display(Name = "说明")]
    [StringLength(1000)]
    public string? Note { get; set; }

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.CaseAsync(Id, Version, CaseLoading.Materials);
        var @case = opened.Case;
        var clocks = @case.AnswerCorrection(opened.List, acting.Moment);
        var wanted = @case.Correction!.List.Select(i => i.Requirement).OfType<string>().Distinct().ToList();
        if (wanted.FirstOrDefault(w => Files.TrueForAll(f => f.Requirement != w) && !OnPaper.Contains(w)) is { } missing && opened.List.Materials.FirstOrDefault(m => m.Id == missing) is { FromForm: false } requirement)
            throw Refusal.Invalid(acting.By.IsStaff ? nameof(OnPaper) : nameof(Files), $"还没有补“{requirement.Name}”");
        if (Files.Count + OnPaper.Count == 0 && string.IsNullOrWhiteSpace(Note))
            throw Refusal.Invalid(nameof(Note), "请写明补正了什么");
        await acting.SupplyAsync(@case, opened.List, Files, OnPaper);
        await acting.FollowAsync(@case.Commitment, clocks, $"补正{(Files.Count + OnPaper.Count is > 0 and var count ? $"材料 {count} 份" : "")}{(Note is { Length: > 0 } ? $"：{Note}" : "")}");
        return CaseResult.Of(@case);
    }
}
