using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Commitments;

/// <summary>The whole journal of one commitment, and whether its chain holds (链校验).</summary>
public sealed class JournalPage(ShownCommitment shown, CommitmentJournal journal, JournalVerification verification) : ActPage
{
    protected override string Permission => CommitmentsAccess.Search;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "before")]
    public int? Before { get; set; }

    public ShownCommitment.Head Head { get; private set; } = null!;

    public CommitmentJournal.Page Shown { get; private set; } = new([], null);

    public ChainCheck Check { get; private set; } = null!;

    protected override async Task ShowAsync()
    {
        Head = await shown.HeadAsync(Id, Caller);
        Shown = await journal.PageAsync(Id, Caller, Before);
        Check = await verification.ChainAsync(Db, Id, HttpContext.RequestAborted);
    }
}
