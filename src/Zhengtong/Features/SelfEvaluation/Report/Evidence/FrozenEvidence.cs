using Zhengtong.Features.Metrics;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>
/// The records behind figures of a report as they were when it was handed in (冻结的证据): what each day added and a digest of its rows; the
/// rows themselves where a reader can look through them.
/// </summary>
public sealed class FrozenEvidence
{
    /// <summary>More rows than a reader looks through: of these the days are kept, which tell as surely whether anything changed.</summary>
    public const int MostKept = 5_000;

    public Guid EvaluationId { get; init; }

    /// <summary>Of the version.</summary>
    public int Seq { get; init; }

    /// <summary>The <see cref="FigureReference"/> of all parts.</summary>
    public required string Key { get; init; }

    /// <summary>Digest of the metric's query then.</summary>
    public required string Query { get; init; }

    public required IReadOnlyList<EvidenceDay> Days { get; init; }

    public IReadOnlyList<Evidence>? Kept { get; init; }

    /// <summary>What a figure that is cut from it adds up to.</summary>
    public EvidenceSum Sum(FigureReference reference) => EvidenceSum.Of(Days, reference);
}

/// <summary>What rows add up to, with their digest (证据合计).</summary>
public readonly record struct EvidenceSum(long Rows, decimal Amount, decimal Got, decimal Digest)
{
    public static EvidenceSum Of(IEnumerable<EvidenceDay> days, FigureReference reference) => days.Where(d => reference.Takes(d.Part))
        .Aggregate(default(EvidenceSum), (sum, d) => new(sum.Rows + d.Rows, sum.Amount + d.Amount, sum.Got + d.Got, sum.Digest + d.Digest));
}

/// <summary>Freezes the evidence of a report when it is handed in (冻结证据).</summary>
public sealed class EvidenceFreezer(MetricRegistry registry, MetricEngine engine)
{
    /// <exception cref="Platform.UseCases.Refusal">Records changed while the report was made.</exception>
    public async Task<IReadOnlyList<FrozenEvidence>> FreezeAsync(Evaluation evaluation, EvaluationReport report)
    {
        var frozen = new List<FrozenEvidence>();
        foreach (var figures in report.Figures.Where(f => f.Reference is not null).GroupBy(f => f.Reference!.Whole))
        {
            var evidence = await FreezeAsync(evaluation, figures.Key, figures.First().Source.At);
            foreach (var figure in figures.Where(f => f.Query is not null))
                if (evidence.Sum(figure.Reference!) is var sum && (sum.Rows, sum.Amount, sum.Got) != (figure.Rows, figure.Amount, figure.Got))
                    throw Platform.UseCases.Refusal.NotNow("self-evaluation.moved", $"“{figure.Name}”的记录刚刚变了，请再提交一次");
            frozen.Add(evidence);
        }
        return frozen;
    }

    async Task<FrozenEvidence> FreezeAsync(Evaluation evaluation, FigureReference whole, DateTimeOffset at)
    {
        var days = await DaysAsync(evaluation, whole, at);
        var (metric, period, filter) = (registry.Find(whole.Metric)!, ReportFigures.PeriodOf(whole, evaluation.Year, at), new EvidenceFilter(Unit: whole.OfUnit ? evaluation.UnitId : null));
        var kept = days.Sum(d => d.Rows) <= FrozenEvidence.MostKept ? await engine.EvidenceAsync(metric, period, filter, null, FrozenEvidence.MostKept).ToListAsync() : null;
        return new() { EvaluationId = evaluation.Id, Seq = evaluation.Last.Seq, Key = whole.Key, Query = ReportFigures.QueryOf(metric), Days = days, Kept = kept };
    }

    /// <summary>The days as they are now; none when the metric is no longer there.</summary>
    public async Task<IReadOnlyList<EvidenceDay>> DaysAsync(Evaluation evaluation, FigureReference whole, DateTimeOffset at) => registry.Find(whole.Metric) is not { } metric ? []
        : await engine.DaysAsync(metric, ReportFigures.PeriodOf(whole, evaluation.Year, at), whole.OfUnit ? evaluation.UnitId : null);
}
