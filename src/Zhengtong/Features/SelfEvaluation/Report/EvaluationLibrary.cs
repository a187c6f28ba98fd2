using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>A report with what it is made of.</summary>
/// <param name="Projects">The evaluations of the unit's projects that were handed in: annexes.</param>
public sealed record ShownReport(EvaluationView View, EvaluationReport Report, IReadOnlyList<EvaluationView> Projects);

/// <summary>Finds evaluations with their reports (自评报告库).</summary>
public sealed class EvaluationLibrary(CountyDb db, EvaluationViews views, EvaluationReports reports, TimeProvider time)
{
    /// <returns>Null when it is not there or not public.</returns>
    public async Task<Evaluation?> PublishedAsync(Guid id)
    {
        await db.EnterAsync();
        return await db.Evaluations.AsNoTracking().Where(e => e.PublishedAt != null).Include(e => e.Commitment).Include(e => e.Items.OrderBy(i => i.Seq)).ThenInclude(i => i.Ticks)
            .Include(e => e.Versions.OrderBy(v => v.Seq)).Include(e => e.Passages).Include(e => e.Facts).AsSplitQuery().FirstOrDefaultAsync(e => e.Id == id);
    }

    /// <summary>The report as it stands.</summary>
    public async Task<ShownReport> ShowAsync(Evaluation evaluation)
    {
        await db.EnterAsync();
        var view = await views.OfAsync(evaluation, ChinaClock.Now(time));
        return new(view, await reports.OfAsync(evaluation, view), await ProjectsAsync(evaluation));
    }

    async Task<IReadOnlyList<EvaluationView>> ProjectsAsync(Evaluation evaluation)
    {
        if (evaluation.ProjectId is not null) return [];
        var handed = await db.Evaluations.AsNoTracking().Where(e => e.UnitId == evaluation.UnitId && e.Year == evaluation.Year && e.ProjectId != null && e.SubmittedById != null && e.State != EvaluationState.Returned)
            .OrderBy(e => e.Id).Select(e => e.Versions.OrderByDescending(v => v.Seq).First().View).ToListAsync();
        return handed;
    }
}
