using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>A page about one's own case, for the applicant or the agent.</summary>
public abstract class FollowPage : ActPage
{
    protected override string Permission => CasesAccess.Own;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Case Case { get; private set; } = null!;

    public ImplementationList List { get; private set; } = null!;

    public Commitment Commitment => Case.Commitment;

    /// <summary>Length of the journal when the page was read.</summary>
    public int Version => Commitment.Chain.Length;

    public string PathOf => $"/my/cases/{Id}";

    protected override async Task ShowAsync()
    {
        var visible = Db.Commitments.VisibleTo(Caller);
        Case = await Db.Cases.AsNoTracking().Include(c => c.Correction).Include(c => c.Materials).Include(c => c.Suspensions).Include(c => c.Commitment.Chain).Include(c => c.Commitment.Clocks)
            .Where(c => visible.Any(v => v.Id == c.Id)).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == Id) ?? throw Refusal.NotFound("这一件");
        List = (await HttpContext.RequestServices.GetRequiredService<Versions>().OfAsync(Db, Case.MatterCode, Case.ListVersion)).List;
    }
}
