using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>The file of a material (看材料), for whoever may see the case.</summary>
public sealed class MaterialPage(FileStore files) : ActPage
{
    /// <summary>What a browser shows without running anything; all else is only saved.</summary>
    static readonly string[] Shown = ["application/pdf", "image/jpeg", "image/png"];

    protected override string Permission => CasesAccess.Show;

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid Material { get; set; }

    public override async Task<IActionResult> OnGetAsync()
    {
        var visible = Db.Commitments.VisibleTo(Caller);
        var material = await Db.Set<CaseMaterial>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == Material && m.CaseId == Id && m.File != null && visible.Any(v => v.Id == m.CaseId))
            ?? throw Refusal.NotFound("这份材料的文件");
        var safe = Shown.Contains(material.ContentType);
        var disposition = new ContentDispositionHeaderValue(safe ? "inline" : "attachment");
        disposition.SetHttpFileName(material.FileName ?? material.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(files.Open(Db.County, material.File!), safe ? material.ContentType! : "application/octet-stream");
    }
}
