using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Metrics;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Whether a figure still holds (核对结果).</summary>
public enum FigureStanding
{
    [Display(Name = "与记录一致")] Holds,
    [Display(Name = "记录已变")] Changed,
    [Display(Name = "单位提供")] Attested,
    [Display(Name = "由得分表算出")] Derived,
}

/// <summary>A figure of a report, by its key, beside the records.</summary>
/// <param name="Words">What is behind it, or what changed.</param>
public sealed record ComparedFigure(string Key, FigureStanding Standing, string Words);

/// <summary>Compares the frozen evidence of a report with the records now, figure by figure (核对报告).</summary>
public sealed class ReportVerification(CountyDb db, EvidenceFreezer freezer, MetricRegistry registry, TimeProvider time)
{
    const int DaysNamed = 3;

    public async Task<IReadOnlyList<ComparedFigure>> CompareAsync(Evaluation evaluation, EvaluationReport report)
    {
        var frozen = await FrozenAsync(evaluation);
        var (now, found) = (new Dictionary<string, IReadOnlyList<EvidenceDay>>(), new List<ComparedFigure>());
        foreach (var figure in report.Figures)
        {
            if (figure.Reference is not { } reference || !frozen.TryGetValue(reference.Whole.Key, out var evidence))
            {
                found.Add(Unrecorded(figure));
                continue;
            }
            if (!now.TryGetValue(evidence.Key, out var days)) now[evidence.Key] = days = await freezer.DaysAsync(evaluation, reference.Whole, ChinaClock.Now(time));
            found.Add(Compare(figure, reference, evidence, days));
        }
        return found;
    }

    /// <summary>The evidence of the version that was handed in last, by key.</summary>
    public async Task<IReadOnlyDictionary<string, FrozenEvidence>> FrozenAsync(Evaluation evaluation)
    {
        await db.EnterAsync();
        var seq = evaluation.Handed?.Seq;
        return await db.FrozenEvidence.AsNoTracking().Where(e => e.EvaluationId == evaluation.Id && e.Seq == seq).ToDictionaryAsync(e => e.Key);
    }

    static ComparedFigure Unrecorded(ReportFigure figure) => figure.IsAttested
        ? new(figure.Key, FigureStanding.Attested, string.Join("；", new[] { figure.Source.Words, figure.Source.Document }.OfType<string>()))
        : new(figure.Key, FigureStanding.Derived, figure.Working ?? "");

    ComparedFigure Compare(ReportFigure figure, FigureReference reference, FrozenEvidence frozen, IReadOnlyList<EvidenceDay> days)
    {
        var (then, present) = (frozen.Sum(reference), EvidenceSum.Of(days, reference));
        if (then == present) return new(figure.Key, FigureStanding.Holds, $"{Format.Count(then.Rows)} 条记录");
        var changed = Changed(frozen.Days, days, reference);
        var definition = registry.Find(reference.Metric) is { } metric && ReportFigures.QueryOf(metric) == frozen.Query ? "" : "；指标的定义改过";
        return new(figure.Key, FigureStanding.Changed, $"当时 {Format.Count(then.Rows)} 条记录，现在 {Format.Count(present.Rows)} 条；{string.Join('、', changed.Take(DaysNamed).Select(d => Format.Date(d)))}{(changed.Count > DaysNamed ? $" 等 {changed.Count} 天" : "")}的不同{definition}");
    }

    static IReadOnlyList<DateOnly> Changed(IReadOnlyList<EvidenceDay> then, IReadOnlyList<EvidenceDay> now, FigureReference reference) =>
        [.. then.Where(d => reference.Takes(d.Part)).Except(now).Concat(now.Where(d => reference.Takes(d.Part)).Except(then)).Select(d => d.Day).Distinct().Order()];
}
