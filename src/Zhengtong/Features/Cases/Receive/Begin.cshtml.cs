using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Who came: the applicant, or an agent with a mandate; then the form begins.</summary>
public sealed class BeginPage(Versions versions) : ActPage
{
    protected override string Permission => CasesAccess.Receive;

    /// <summary>Two acts, the first harmless when repeated; a draft begun twice is discarded.</summary>
    protected override string? Once => null;

    [FromRoute(Name = "matter")]
    public string Code { get; set; } = "";

    [FromRoute(Name = "applicant")]
    public Guid ApplicantId { get; set; }

    [BindProperty]
    public TakeMandate Input { get; set; } = new();

    public ReceivedMatter Matter { get; private set; } = null!;

    public ImplementationList List => Matter.List;

    public Party Applicant { get; private set; } = null!;

    /// <summary>The mandate that was sent and refused; null when there is none.</summary>
    public TakeMandate? Mandate { get; private set; }

    protected override async Task ShowAsync()
    {
        Matter = await ReceivedMatter.OfAsync(Db, versions, Code, Caller);
        Applicant = await Db.Parties.AsNoTracking().FirstOrDefaultAsync(p => p.Id == ApplicantId) ?? throw Refusal.NotFound("这位申请人");
    }

    public Task<IActionResult> OnPostSelfAsync()
    {
        ModelState.Clear();
        return StartAsync(null);
    }

    public async Task<IActionResult> OnPostAgentAsync()
    {
        Mandate = Input;
        (Input.Principal, Input.Matter) = (ApplicantId, Code);
        Guid? agent = null;
        var page = await Do(Input, id =>
        {
            agent = id;
            return Page();
        });
        return agent is null ? page : await StartAsync(agent);
    }

    Task<IActionResult> StartAsync(Guid? agent) =>
        Do(new StartDraft { Matter = Code, Applicant = ApplicantId, Agent = agent }, draft => LocalRedirect($"/apply/{draft.Id}/1"), "");
}
