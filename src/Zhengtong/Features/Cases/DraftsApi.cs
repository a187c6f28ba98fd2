using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Drafts in the API: an application filled in page by page, as on the web (草稿).</summary>
static class DraftsApi
{
    /// <param name="Version">How often it was saved.</param>
    public sealed record DraftItem(
        Guid Id, string Matter, int ListVersion, Guid? Applicant, Guid? Agent, Guid? Site, string Channel, IReadOnlyDictionary<string, string[]> Answers, IReadOnlyList<DraftMaterial> Materials,
        int Version, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapRead<Page<DraftRow>>("/my/drafts", [CasesAccess.Submit], "ListMyDrafts", "我的草稿", OwnAsync);
        api.MapRead<DraftItem>("/drafts/{id:guid}", [CasesAccess.Submit], "ShowDraft", "一份草稿", ShowAsync);
        api.MapAct<StartDraft, DraftResult>("/drafts");
        var one = api.MapGroup("/drafts/{id:guid}");
        one.MapAct<SaveDraftGroup, SaveDraftGroup.Result>("/groups/{group}");
        one.MapAct<SubmitDraft, CaseResult>("/submit");
        one.MapAct<DiscardDraft, DraftResult>("/discard");
        var material = one.MapGroup("/materials/{material}");
        material.MapUpload<AttachMaterial, DraftResult>("/files", (http, file) =>
            new() { Id = Guid.Parse(http.Route("id")), Material = http.Route("material"), FileName = file.Name, Content = file.Content }, "上传草稿的一份材料");
        material.MapAct<UseHeldLicence, DraftResult>("/use-held");
        material.MapAct<DeferMaterial, DraftResult>("/defer");
        material.MapAct<TakePaper, DraftResult>("/take-paper");
        material.MapAct<RemoveMaterial, DraftResult>("/remove");
    }

    static async Task<IResult> OwnAsync([AsParameters] Paging paging, HttpContext http, CountyDb db) =>
        Results.Json(await DraftRow.PageAsync(db, http.Caller, paging.After, paging.Rows()), Json.Options);

    static async Task<IResult> ShowAsync(Guid id, HttpContext http, CountyDb db)
    {
        var owner = http.Caller.Id;
        var d = await db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.OwnerId == owner) ?? throw Refusal.NotFound("这份草稿");
        return Results.Json(new DraftItem(d.Id, d.MatterCode, d.ListVersion, d.ApplicantId, d.AgentId, d.SiteId, d.Channel, d.Read().ToDictionary(), d.ReadMaterials(), d.Version, d.CreatedAt, d.ChangedAt), Json.Options);
    }
}
