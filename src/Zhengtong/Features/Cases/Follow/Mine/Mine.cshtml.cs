using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Cases;

/// <summary>What one applied for, and what waits to be finished (我的办件).</summary>
public sealed class MinePage : ActPage
{
    const int Size = 20;

    public sealed record CaseRow(Guid Id, string Number, string Title, string Applicant, CaseState State, DateTimeOffset SubmittedAt, DateOnly? CorrectBy)
    {
        public string Words => CaseStory.Headline(State);
    }

    protected override string Permission => CasesAccess.Own;

    /// <summary>The case after which the page begins.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public IReadOnlyList<DraftRow> Drafts { get; private set; } = [];

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public Guid? Next { get; private set; }

    protected override async Task ShowAsync()
    {
        if (After is null)
            Drafts = (await DraftRow.PageAsync(Db, Caller, null, StartDraft.MostOfCitizen)).Items;
        var visible = Db.Commitments.VisibleTo(Caller);
        var rows = await (from c in Db.Cases
                          where visible.Any(v => v.Id == c.Id) && (After == null || c.Id < After)
                          orderby c.Id descending
                          select new CaseRow(c.Id, c.Commitment.Number, c.Commitment.Title, c.Commitment.PartyLabel, c.State, c.SubmittedAt, c.State == CaseState.CorrectionAsked ? c.Correction!.DueOn : null))
            .AsNoTracking().Take(Size + 1).ToListAsync();
        Rows = [.. rows.Take(Size)];
        Next = rows.Count > Size ? Rows[^1].Id : null;
    }
}
