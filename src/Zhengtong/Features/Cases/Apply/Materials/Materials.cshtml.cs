using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>The materials of an application; each is sent and kept by itself, so that one that is refused costs nothing else.</summary>
[LargestUpload]
public sealed class MaterialsPage(Versions versions, FileStore files) : DraftPage(versions)
{
    public override int Step => List.Form.Count + 1;

    /// <summary>The material that a button or an upload is for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Material { get; set; }

    /// <summary>Megabytes of an upload that was refused before it was read.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Large { get; set; }

    public IReadOnlyList<MaterialView> Materials { get; private set; } = [];

    public async Task<IActionResult> OnPostAttachAsync(List<IFormFile> content)
    {
        if (content.Count == 0)
            return await Again(Refusal.Invalid(FieldOf(Material), "请先选择文件，再点“上传”"), "");
        foreach (var file in content)
        {
            if (await RunAsync(new AttachMaterial { FileName = file.FileName, Content = await ReadAsync(file) }) is not LocalRedirectResult && !ModelState.IsValid)
                return Page();
        }
        return Back();
    }

    public Task<IActionResult> OnPostHeldAsync(string? number) => RunAsync(new UseHeldLicence { Number = number ?? "" });

    public Task<IActionResult> OnPostDeferAsync() => RunAsync(new DeferMaterial());

    public Task<IActionResult> OnPostPaperAsync() => RunAsync(new TakePaper());

    public Task<IActionResult> OnPostRemoveAsync(string? file) => RunAsync(new RemoveMaterial { File = file });

    /// <summary>On to the check, when nothing is missing.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        var given = Draft.ReadMaterials();
        List<FieldMessage> missing = [.. List.Materials.Where(m => m.IsAsked(Answers)).Select(m => SubmitCase.MissingOf(m, given)).OfType<FieldMessage>()];
        return missing.Count > 0 ? await Again(Refusal.Invalid(missing), "") : LocalRedirect(PathOf(Step + 1));
    }

    /// <summary>What was uploaded, to look at again.</summary>
    public async Task<IActionResult> OnGetFileAsync(string file)
    {
        await ShowAsync();
        var kept = Draft.ReadMaterials().FirstOrDefault(m => m.File?.File == file)?.File ?? throw Refusal.NotFound("这个文件");
        return File(await files.ReadAsync(Db.County, kept.File), kept.ContentType, kept.FileName);
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (Large is { } megabytes)
        {
            Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            ModelState.AddModelError(FieldOf(Material), $"这次上传有 {megabytes} MB，太大了，没有收下。请压缩，或者分成几个文件再传");
        }
        var given = Draft.ReadMaterials().ToLookup(m => m.Requirement);
        Materials = [.. List.Materials.Where(m => m.IsAsked(Answers)).Select((m, i) => new MaterialView(this, i + 1, m, [.. given[m.Id]], ModelState[FieldOf(m.Id)]?.Errors.FirstOrDefault()?.ErrorMessage))];
    }

    async Task<IActionResult> RunAsync(MaterialAct act)
    {
        (act.Id, act.Material) = (Id, Material ?? "");
        return await Do(act, _ => Back(), "");
    }

    LocalRedirectResult Back() => LocalRedirect($"/apply/{Id}/materials#{FieldOf(Material).Replace('.', '_')}");

    static string FieldOf(string? material) => $"Materials.{material}";

    static async Task<byte[]> ReadAsync(IFormFile file)
    {
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content);
        return content.ToArray();
    }
}

/// <summary>A material as the page draws it.</summary>
public sealed record MaterialView(MaterialsPage Page, int Number, MaterialRequirement Requirement, IReadOnlyList<DraftMaterial> Given, string? Error)
{
    public string Id => $"Materials_{Requirement.Id}";

    public bool HasFiles => Given.Any(g => g.Source == MaterialSource.Upload);

    /// <summary>Nothing is given yet, or further files may be added.</summary>
    public bool CanUpload => Given.Count == 0 || HasFiles;

    public string Accept => MaterialFiles.AcceptOf(Requirement);

    public long MaxBytes => MaterialFiles.RulesOf(Requirement).MaxBytes;

    public string Kinds => string.Join("、", MaterialFiles.RulesOf(Requirement).Accepted.Select(k => k.Extension[1..].ToUpperInvariant()));
}
