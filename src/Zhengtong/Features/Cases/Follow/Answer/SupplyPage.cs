using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Documents.Content;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>
/// A form in which files for several materials are sent at once. Those that were good are kept and stay on the page, sealed,
/// when another one is refused: nothing needs to be sent twice.
/// </summary>
public abstract class SupplyPage(FileStore files, IDataProtectionProvider protection) : FollowPage
{
    readonly IDataProtector seal = protection.CreateProtector("Zhengtong.SuppliedFiles");

    /// <summary>What is shown for one material: the files that were kept, and what is wrong.</summary>
    public sealed record Wanted(MaterialRequirement Requirement, IReadOnlyList<SuppliedFile> Kept, string? Error)
    {
        public string Id => $"Files_{Requirement.Id}";

        public string Accept => MaterialFiles.AcceptOf(Requirement);

        public UploadRules Rules => MaterialFiles.RulesOf(Requirement);
    }

    /// <summary>Megabytes of a form that was refused before it was read.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Large { get; set; }

    [BindProperty(Name = "version")]
    public int? Seen { get; set; }

    protected List<SuppliedFile> Kept { get; private set; } = [];

    public string Sealed => seal.Protect(JsonSerializer.Serialize(Kept, Json.Options));

    public IReadOnlyList<Wanted> Materials { get; private set; } = [];

    /// <summary>The materials that files are asked for.</summary>
    protected abstract IEnumerable<string> Asked { get; }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (Large is { } megabytes)
        {
            Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            ModelState.AddModelError("", $"这次上传有 {megabytes} MB，太大了，没有收下。请压缩，或者少选几个文件，分几次传");
        }
        Materials = [.. List.Materials.Where(m => !m.FromForm && Asked.Contains(m.Id))
            .Select(m => new Wanted(m, [.. Kept.Where(k => k.Requirement == m.Id)], ModelState[$"Files.{m.Id}"]?.Errors.FirstOrDefault()?.ErrorMessage))];
    }

    /// <summary>Keeps what is good of what was sent, and says at its material what is not.</summary>
    protected async Task ReadAsync(string? kept)
    {
        Kept = Open(kept);
        foreach (var file in Request.Form.Files)
        {
            if (List.Materials.FirstOrDefault(m => file.Name == $"files.{m.Id}" && Asked.Contains(m.Id)) is not { } requirement) continue;
            using var content = new MemoryStream();
            await file.CopyToAsync(content);
            var verdict = UploadCheck.Examine(content, file.FileName, MaterialFiles.RulesOf(requirement));
            if (verdict.Kind is not { } kind)
                ModelState.AddModelError($"Files.{requirement.Id}", verdict.Refusal!.TrimEnd('。'));
            else
                Kept.Add(new(requirement.Id, await files.KeepAsync(Db.County, content.ToArray()), verdict.Name, kind.ContentType, (int)content.Length));
        }
    }

    protected IActionResult Done(Flash flash, string said)
    {
        flash.Say(said);
        return LocalRedirect(PathOf);
    }

    List<SuppliedFile> Open(string? kept)
    {
        try
        {
            return kept is null ? [] : JsonSerializer.Deserialize<List<SuppliedFile>>(seal.Unprotect(kept), Json.Options)!;
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
