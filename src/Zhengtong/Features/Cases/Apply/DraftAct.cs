using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>An act on one's own draft.</summary>
public abstract class DraftAct : IAct<DraftResult>
{
    [Display(Name = "草稿")]
    public Guid Id { get; set; }

    public abstract Task<DraftResult> Handle(Acting acting);
}

/// <param name="Version">How often the draft was saved.</param>
public sealed record DraftResult(Guid Id, int Version)
{
    public static DraftResult Of(CaseDraft draft) => new(draft.Id, draft.Version);
}

/// <summary>A draft opened for an act, with the list in force now: what it must satisfy when it is handed in.</summary>
public sealed record OpenedDraft(CaseDraft Draft, MatterVersion Version)
{
    public ImplementationList List => Version.List;

    /// <exception cref="Refusal">The list does not ask for it.</exception>
    public MaterialRequirement Material(string id) =>
        List.Materials.FirstOrDefault(m => m.Id == id && !m.FromForm) ?? throw Refusal.NotFound("这份材料");
}

public static class DraftsData
{
    extension(CountyDb db)
    {
        public DbSet<CaseDraft> Drafts => db.Set<CaseDraft>();
    }

    extension(Acting acting)
    {
        /// <exception cref="Refusal">Not there, somebody else's, or its matter takes no applications now.</exception>
        public async Task<OpenedDraft> DraftAsync(Guid id)
        {
            var draft = await acting.Db.Drafts.FirstOrDefaultAsync(d => d.Id == id && d.OwnerId == acting.By.Id) ?? throw Refusal.NotFound("这份草稿");
            var version = await acting.Use<Versions>().InForceAsync(acting.Db, draft.MatterCode);
            draft.ListVersion = version.Version;
            return new(draft, version);
        }
    }
}
