using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>The case as its applicant follows it (办件进度): where it is, by when, what to do now, what was handed in.</summary>
public sealed class CaseFollowPage(FileStore files) : FollowPage
{
    public IReadOnlyList<StoryStep> Story => CaseStory.Of(Case, List);

    public IReadOnlyList<NextAct> Acts => [.. Possible()];

    /// <summary>The licence, approval or certificate, once it is there (证照).</summary>
    public Guid? Licence { get; private set; }

    public bool CanWithdraw => CaseLife.Life.Allows(nameof(Cases.Case.Withdraw), Case.State);

    public string Qr => Documents.Writing.Qr.Svg($"{Request.Scheme}://{Request.Host}/progress?number={Commitment.Number}", "查进度的二维码");

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        var template = CaseDocuments.TemplateOf(List, DocumentKind.Licence);
        if (Case.IssuedAt is not null)
            Licence = await Db.DocumentsFor(Caller).Where(d => d.CommitmentId == Id && d.State == DocumentState.Issued && d.TemplateCode == template).OrderByDescending(d => d.IssuedAt).Select(d => (Guid?)d.Id).FirstOrDefaultAsync();
    }

    /// <summary>One's own file, to look at again.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid material)
    {
        await ShowAsync();
        var kept = Case.Materials.FirstOrDefault(m => m.Id == material && m.File is not null) ?? throw Refusal.NotFound("这个文件");
        return File(await files.ReadAsync(Db.County, kept.File!), kept.ContentType ?? "application/octet-stream", kept.FileName ?? kept.Name);
    }

    IEnumerable<NextAct> Possible()
    {
        if (Case.State == CaseState.CorrectionAsked) yield return new("补正", $"{PathOf}/correction", $"{Format.Day(Case.Correction!.DueOn)}以前");
        if (Case.IsOpen && Case.DeferredMaterials.Count > 0) yield return new("补交容缺材料", $"{PathOf}/deferred", string.Join('、', Case.DeferredMaterials.Select(m => m.Name)));
        if (Licence is { } licence) yield return new("下载" + List.Result.Name, $"/documents/{licence}/pdf", "PDF，带二维码，扫一扫能核验真伪");
        if (Case.State is CaseState.AcceptanceRefused or CaseState.Withdrawn or CaseState.Lapsed) yield return new("重新申请", $"/apply/{Case.MatterCode}");
    }
}
