using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Catalogue;

/// <summary>One matter for the staff: what the base catalogue says and how far it is certain, versions, self-checks, the keeper's acts.</summary>
public sealed class KeepMatterPage(Flash flash) : ActPage
{
    public sealed record VersionRow(int Version, DateOnly EffectiveFrom, DateTimeOffset PublishedAt, string PublishedBy);

    public sealed class NewList
    {
        [Display(Name = "实施清单文件", Description = "先下载最新一版，改好再上传。自检不通过的不发布，会列出要改的地方。")]
        [Required, FileExtensions(Extensions = "json", ErrorMessage = "实施清单是 .json 文件，请上传下载后改好的那一个")]
        public IFormFile? File { get; set; }

        public int Replaces { get; set; }
    }

    protected override string Permission => CatalogueAccess.View;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public NewList New { get; set; } = new();

    [BindProperty]
    public SuspendMatter Input { get; set; } = new();

    public Matter Matter { get; private set; } = null!;

    public AdoptedMatter Adopted { get; private set; } = null!;

    public ImplementationList? List { get; private set; }

    public IReadOnlyList<VersionRow> Versions { get; private set; } = [];

    public IReadOnlyList<JournalEntry> Journal { get; private set; } = [];

    public bool MayKeep => Caller.May(CatalogueAccess.Keep);

    protected override async Task ShowAsync()
    {
        Matter = await Db.Matters.AsNoTracking().FirstOrDefaultAsync(m => m.Code == Code) ?? throw Refusal.NotFound("这个事项");
        Adopted = (await Db.BaseMatters.AsNoTracking().FirstAsync(m => m.Edition == Matter.Edition && m.Code == Code)).Content;
        List = Matter.Version == 0 ? null : (await Db.ListAsync(Code, Matter.Version)).List;
        Versions = await Db.MatterVersions.Where(v => v.MatterId == Matter.Id).OrderByDescending(v => v.Version)
            .Select(v => new VersionRow(v.Version, v.EffectiveFrom, v.PublishedAt, v.PublishedBy)).ToListAsync();
        Journal = await Db.Set<JournalEntry>().AsNoTracking().Where(e => e.ChainId == Matter.Id).OrderByDescending(e => e.Seq).Take(20).ToListAsync();
        New.Replaces = Matter.Version;
    }

    /// <summary>A version as a file, to change and publish again.</summary>
    public async Task<IActionResult> OnGetListAsync(int version)
    {
        if (!await Db.Matters.AnyAsync(m => m.Code == Code && version >= 1 && version <= m.Version)) throw Refusal.NotFound("这一版实施清单");
        var list = (await Db.ListAsync(Code, version)).List;
        var written = new JsonSerializerOptions(ReferenceReader.Strict) { WriteIndented = true };
        return File(JsonSerializer.SerializeToUtf8Bytes(list, written), "application/json", $"{Code}-第{version}版.json");
    }

    public async Task<IActionResult> OnPostPublishAsync()
    {
        Forget(nameof(Input));
        if (!ModelState.IsValid) return await Again(Refusal.Invalid("File", ModelState["New.File"]?.Errors.FirstOrDefault()?.ErrorMessage ?? "请上传实施清单文件"), nameof(New));
        try
        {
            await using var json = New.File!.OpenReadStream();
            var answer = await Do(new PublishMatter { Code = Code, List = ReferenceReader.ImplementationList(json), Replaces = New.Replaces }, r => Done($"已发布第 {r.Version} 版"), nameof(New));
            return Refused is { Fields.Count: > 0 } ? AtTheFile(answer) : answer;
        }
        catch (JsonException e)
        {
            return await Again(Refusal.Invalid("File", $"文件第 {e.LineNumber + 1} 行（{e.Path}）读不懂，请对照下载的那一版改正"), nameof(New));
        }
    }

    public Task<IActionResult> OnPostSuspendAsync()
    {
        Forget(nameof(New));
        return Do(new SuspendMatter { Code = Code, Reason = Input.Reason }, _ => Done("已暂停办理，办事指南上已经说明"));
    }

    public Task<IActionResult> OnPostResumeAsync()
    {
        ModelState.Clear();
        return Do(new ResumeMatter { Code = Code }, _ => Done("已恢复办理"));
    }

    /// <summary>The self-checks speak of elements of the file; the one field of the form is the file, and the page lists them all.</summary>
    IActionResult AtTheFile(IActionResult answer)
    {
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith("New.List")).ToList())
            ModelState.Remove(key);
        ModelState.AddModelError("New.File", $"没有发布：有 {Refused!.Fields.Count} 处要改，列在下面");
        return answer;
    }

    IActionResult Done(string sentence)
    {
        flash.Say(sentence);
        return LocalRedirect($"/catalogue/{Code}");
    }

    /// <summary>What belongs to the other form of the page, and the act's code, which comes from the address.</summary>
    void Forget(string other)
    {
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith(other + ".") || k == "Input.Code").ToList())
            ModelState.Remove(key);
    }
}
