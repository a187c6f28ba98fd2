using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>Reads cases for those who follow them (办件查询): rows by the one filter of commitments.</summary>
public sealed class FollowedCases(CountyDb db, ShownCommitment shown, FileStore files)
{
    /// <summary>One's own cases, the newest first.</summary>
    public async Task<Page<CaseRow>> OwnAsync(Caller caller, Progress? progress, string? after, int limit)
    {
        var visible = db.Commitments.VisibleTo(caller);
        var rows = from c in db.Cases.AsNoTracking() join v in visible on c.Id equals v.Id select new { Case = c, It = v };
        if (progress is { } wanted) rows = rows.Where(r => r.It.ClosedAt == null == (wanted == Progress.Open));
        if (Cursor.Read(after, 2) is [var atText, var idText] && Cursor.Instant(atText) is { } at && Guid.TryParse(idText, out var id))
            rows = rows.Where(r => r.It.OpenedAt <= at && (r.It.OpenedAt < at || r.It.Id.CompareTo(id) > 0));
        var found = await rows.OrderByDescending(r => r.It.OpenedAt).ThenBy(r => r.It.Id).Take(limit + 1)
            .Select(r => new { r.It.Id, r.It.Number, r.Case.MatterCode, r.It.Title, r.Case.State, r.It.OpenedAt, r.It.DueAt, r.It.Outcome }).ToListAsync();
        return Page<CaseRow>.Of([.. found.Select(r => new CaseRow(r.Id, r.Number, r.MatterCode, r.Title, Lifecycle<CaseState>.NameOf(r.State), CaseLife.Life.Label(r.State).Name,
            CaseLife.Life.Label(r.State).Next, r.OpenedAt, r.DueAt, r.Outcome))], limit, r => Cursor.Write(r.SubmittedAt, r.Id));
    }

    /// <exception cref="Refusal">Not there or not visible.</exception>
    public async Task<CaseView> ShowAsync(Guid id, Caller caller)
    {
        var c = await VisibleAsync(id, caller);
        var label = CaseLife.Life.Label(c.State);
        return new(c.Id, c.Commitment.Number, c.MatterCode, c.ListVersion, c.Commitment.Title, c.Commitment.PartyLabel, c.StateName, label.Name, label.Next, c.Commitment.Outcome,
            c.Commitment.Chain.Length, c.Channel, c.Mode, c.SubmittedAt, c.AcceptedAt, c.DecidedAt, c.Granted, c.Reasons, c.CompetentBody, c.IssuedAt, c.EndedAt, c.Delivery,
            [.. CaseLife.Life.AllowedIn(c.State).Select(t => t.Name).Distinct()], await shown.ExplainedAsync(id, caller), [.. CaseSteps.Of(c)],
            c.Correction is { } correction ? new(correction.AskedAt, correction.DueOn, correction.List, correction.AnsweredAt) : null,
            [.. c.Materials.OrderBy(m => m.Id).Select(m => new CaseMaterialView(m.Id, m.RequirementId, m.Name, m.Source, m.FileName, m.Size, m.File is not null, m.SuppliedAt, m.CheckedBy))],
            [.. c.Suspensions.OrderBy(s => s.StartedAt).Select(s => new CaseSuspensionView(s.Name, s.Basis, s.PausesPromised, s.PausesStatutory, s.StartedAt, s.ExpectedOn, s.EndedAt, s.Result))],
            caller.May(PaperworkAccess.Read) ? await DocumentItem.OfAsync(db, id, caller) : [],
            caller.IsStaff ? [.. c.Opinions.OrderBy(o => o.At).Select(o => new CaseOpinionView(o.Step, o.At, o.PersonName, o.Verdict, o.Text))] : null);
    }

    /// <summary>The file of a material, with the name and kind under which it is handed out.</summary>
    public async Task<(byte[] Content, string Name, string Type)> FileAsync(Guid id, Guid material, Caller caller)
    {
        var visible = db.Commitments.VisibleTo(caller);
        var found = await db.Set<CaseMaterial>().AsNoTracking().Where(m => m.Id == material && m.CaseId == id && m.File != null && visible.Any(v => v.Id == id)).FirstOrDefaultAsync()
            ?? throw Refusal.NotFound("这份文件");
        return (await files.ReadAsync(db.County, found.File!), found.FileName!, found.ContentType!);
    }

    async Task<Case> VisibleAsync(Guid id, Caller caller)
    {
        var visible = db.Commitments.VisibleTo(caller);
        return await db.Cases.AsNoTracking().Include(c => c.Commitment.Chain).Include(c => c.Correction).Include(c => c.Materials).Include(c => c.Suspensions).Include(c => c.Opinions)
            .AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id && visible.Any(v => v.Id == id)) ?? throw Refusal.NotFound("这一件");
    }
}
