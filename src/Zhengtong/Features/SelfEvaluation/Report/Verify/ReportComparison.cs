using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>How a published report compared with the records when it was last asked (每日核对): a county's year is too much to read for each reader.</summary>
public sealed class ReportComparison
{
    public Guid EvaluationId { get; init; }

    public DateTimeOffset ComparedAt { get; set; }

    public required IReadOnlyList<ComparedFigure> Figures { get; set; }

    public ComparedFigure? Of(ReportFigure figure) => Figures.FirstOrDefault(f => f.Key == figure.Key);
}

/// <summary>Compares every published report with the records once a day.</summary>
public sealed class ReportComparisons(CountyDb db, EvaluationLibrary library, ReportVerification verification, TimeProvider time)
{
    static readonly TimeSpan age = TimeSpan.FromHours(20);

    /// <summary>Compares the report whose turn it is.</summary>
    /// <returns>Whether there may be another one.</returns>
    public async Task<bool> RunAsync(CancellationToken ct = default)
    {
        await db.EnterAsync(ct);
        var (now, comparisons) = (ChinaClock.Now(time), db.ReportComparisons);
        var due = now - age;
        var next = await db.Evaluations.Where(e => e.PublishedAt != null && !comparisons.Any(c => c.EvaluationId == e.Id && c.ComparedAt > due)).OrderBy(e => e.PublishedAt).Select(e => (Guid?)e.Id).FirstOrDefaultAsync(ct);
        if (next is not { } id || await library.PublishedAsync(id) is not { } evaluation) return false;
        var figures = await verification.CompareAsync(evaluation, (await library.ShowAsync(evaluation)).Report);
        if (await comparisons.FindAsync([id], ct) is { } known) (known.ComparedAt, known.Figures) = (now, figures);
        else db.Add(new ReportComparison { EvaluationId = id, ComparedAt = now, Figures = figures });
        await db.SaveChangesAsync(ct);
        await db.LeaveAsync(ct);
        return true;
    }
}
