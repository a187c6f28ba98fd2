using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Cases;

/// <summary>Before the form: for whom, and where it is to be taken.</summary>
public sealed class StartPage(Versions versions, TimeProvider time) : ActPage
{
    /// <summary>A draft of the same matter that waits to be finished.</summary>
    public sealed record Waiting(Guid Id, string Applicant, DateTimeOffset ChangedAt);

    protected override string Permission => CasesAccess.Submit;

    protected override string? Once => null;

    [BindProperty(SupportsGet = true)]
    public string Matter { get; set; } = "";

    [BindProperty]
    public StartDraft Input { get; set; } = new();

    /// <summary>The applicant whom the clerk found at the window.</summary>
    [BindProperty(SupportsGet = true, Name = "applicant")]
    public Guid? Found { get; set; }

    public ImplementationList List { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Applicants { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sites { get; private set; } = [];

    public IReadOnlyList<Waiting> Drafts { get; private set; } = [];

    /// <summary>A clerk without an applicant, or a matter that is done in person.</summary>
    public bool CanStart => Applicants.Count > 0 && (Caller.IsStaff || List.Online);

    public Task<IActionResult> OnPostAsync() => Do(Input, started => LocalRedirect($"/apply/{started.Id}/1"));

    protected override async Task ShowAsync()
    {
        List = (await versions.InForceAsync(Db, Matter)).List;
        Input.Applicant ??= Found ?? (Caller.IsStaff ? null : Caller.Id);
        Applicants = await ApplicantsAsync();
        if (!Caller.IsStaff) Sites = await SitesAsync();
        Drafts = await (from d in Db.Drafts
                        join p in Db.Parties on d.ApplicantId equals p.Id
                        where d.OwnerId == Caller.Id && d.MatterCode == Matter && (Found == null || d.ApplicantId == Found)
                        orderby d.ChangedAt descending
                        select new { d.Id, p, d.ChangedAt }).AsNoTracking().Take(5).Select(d => new Waiting(d.Id, d.p.Label, d.ChangedAt)).ToListAsync();
    }

    async Task<IReadOnlyList<SelectListItem>> ApplicantsAsync()
    {
        var today = ChinaClock.Today(time);
        var principals = Db.Mandates.InForce(today).Where(m => m.AgentId == Caller.Id && (m.Matters.Count == 0 || m.Matters.Contains(Matter))).Select(m => m.PrincipalId);
        var parties = await Db.Parties.AsNoTracking().Where(p => Caller.IsStaff ? p.Id == Found : p.Id == Caller.Id || principals.Contains(p.Id)).ToListAsync();
        return
        [
            .. from p in parties
               where List.Applicants.Contains(p.Kind == PartyKind.Person ? ApplicantKind.Person : ApplicantKind.Enterprise)
               orderby p.Id != Caller.Id, p.Kind
               select new SelectListItem(p.Id == Caller.Id ? $"我本人（{p.Label}）" : p.Label, p.Id.ToString()),
        ];
    }

    async Task<IReadOnlyList<SelectListItem>> SitesAsync()
    {
        SiteKind[] kinds = [.. Enum.GetValues<SiteKind>().Where(k => k != SiteKind.Online && List.Places.Any(p => p.Site == SubmitCase.PlaceOf(k)))];
        var sites = await Db.Sites.AsNoTracking().Where(s => kinds.Contains(s.Kind)).OrderBy(s => s.Kind == SiteKind.Hall ? 0 : 1).ThenBy(s => s.RegionCode).Select(s => new { s.Id, s.Name, s.Kind }).ToListAsync();
        return [.. sites.Select(s => new SelectListItem(s.Kind == SiteKind.Village ? "　" + s.Name : s.Name, s.Id.ToString()))];
    }
}
