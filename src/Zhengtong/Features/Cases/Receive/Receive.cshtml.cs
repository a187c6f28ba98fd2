using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Where a clerk begins with whoever comes to the window (收件): which matter is it?</summary>
public sealed class ReceivePage(MatterSearch search) : ActPage
{
    /// <summary>An application that this clerk began and has not handed in.</summary>
    public sealed record Begun(Guid Id, string Matter, string Applicant, DateTimeOffset At);

    protected override string Permission => CasesAccess.Receive;

    [BindProperty(SupportsGet = true, Name = "q")]
    [Display(Name = "事项名称或者群众的话"), StringLength(50)]
    public string? Q { get; set; }

    /// <summary>Already known, as from a guide.</summary>
    [BindProperty(SupportsGet = true, Name = "matter")]
    public string? Matter { get; set; }

    public string Place { get; private set; } = "";

    public MatterPage Found { get; private set; } = new([], 0, null);

    public IReadOnlyList<Begun> Drafts { get; private set; } = [];

    public override async Task<IActionResult> OnGetAsync() =>
        Matter is { Length: > 0 } ? LocalRedirect($"/receive/{Uri.EscapeDataString(Matter)}") : await base.OnGetAsync();

    protected override async Task ShowAsync()
    {
        var site = (await Places.OfAsync(Db)).SiteOf(Caller.SiteId) ?? throw Refusal.NotNow("receive.no-site", "您的岗位没有登记在哪个大厅、便民服务中心或者村级站点，不能收件。请联系系统管理员");
        Place = site.Name;
        Found = await search.FindAsync(new() { Q = ModelState.IsValid ? Q : null, State = MatterState.Published, At = SubmitCase.PlaceOf(site.Kind) }, 30);
        var drafts = await (from d in Db.Drafts
                            join p in Db.Parties on d.ApplicantId equals p.Id
                            join m in Db.Matters on d.MatterCode equals m.Code
                            where d.OwnerId == Caller.Id
                            orderby d.ChangedAt descending
                            select new { d.Id, m.Title, Party = p, d.ChangedAt }).AsNoTracking().Take(10).ToListAsync();
        Drafts = [.. drafts.Select(d => new Begun(d.Id, d.Title, d.Party.Label, d.ChangedAt))];
    }
}
