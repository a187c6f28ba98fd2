using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>One evaluation in a list (自评一览).</summary>
public sealed record EvaluationSummary(Guid Id, string Number, string Title, Guid UnitId, int Year, EvaluationState State, DateTimeOffset? DueAt)
{
    public string StateName => EvaluationLife.Life.Label(State).Name;

    /// <summary>Those that the caller may see, the latest year first.</summary>
    public static async Task<Page<EvaluationSummary>> PageAsync(CountyDb db, Caller caller, int? year, string? after, int rows)
    {
        var seen = db.Commitments.VisibleTo(caller);
        var found = db.Evaluations.AsNoTracking().Where(e => seen.Any(c => c.Id == e.Id));
        if (year is { } one) found = found.Where(e => e.Year == one);
        if (Cursor.Read(after, 2) is [var lastYear, var id] && int.TryParse(lastYear, out var last) && Guid.TryParse(id, out var lastId))
            found = found.Where(e => e.Year < last || (e.Year == last && e.Id.CompareTo(lastId) < 0));
        var read = await found.OrderByDescending(e => e.Year).ThenByDescending(e => e.Id).Take(rows + 1)
            .Select(e => new EvaluationSummary(e.Id, e.Commitment.Number, e.Commitment.Title, e.UnitId, e.Year, e.State, e.Commitment.DueAt)).ToListAsync();
        return Page<EvaluationSummary>.Of(read, rows, e => Cursor.Write(e.Year, e.Id));
    }
}
