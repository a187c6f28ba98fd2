using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Where a figure comes from (数据出处).</summary>
public enum FigureKind
{
    [Display(Name = "没有数据")] None,
    [Display(Name = "指标库")] Metric,
    [Display(Name = "预算账")] Ledger,
    [Display(Name = "单位填报")] Attested,
    [Display(Name = "要点佐证")] Checklist,
}

/// <summary>The origin of one figure: enough to find the records, or the document, behind it.</summary>
/// <param name="Metric">Code of the registry, for a metric.</param>
/// <param name="UnitId">Only that unit's evidence; null for the whole county's.</param>
/// <param name="FiscalYear">The ledger's year, and <paramref name="Project"/>, for a figure of the ledger.</param>
/// <param name="Words">Who says so, for what is attested.</param>
/// <param name="At">As it was known then.</param>
public sealed record FigureSource(FigureKind Kind, string? Metric, DateOnly From, DateOnly To, Guid? UnitId, Guid? FiscalYear, Guid? Project, string? Words, string? Document, DateTimeOffset At)
{
    /// <summary>Traits that the metric is narrowed to; null for the whole.</summary>
    public string? Part { get; init; }
}

/// <summary>A point of a checklist with its evidence; null where there is none.</summary>
public sealed record PointView(string Code, string Name, decimal Points, string? Evidence);

/// <summary>An indicator as page, API and report show it.</summary>
/// <param name="Level">1 to 3.</param>
/// <param name="TargetText">As the form prints it: ≥95%.</param>
/// <param name="ActualText">As people read it; 没有数据 when there is none.</param>
/// <param name="Working">How the figure comes out: 1,930 ÷ 1,949 = 99.03%.</param>
/// <param name="Score">Null for a heading's line without scores, and where nothing could be scored.</param>
/// <param name="Arithmetic">How the score comes out.</param>
/// <param name="WantsReason">Points were lost, or the target was passed by far.</param>
public sealed record IndicatorView(
    string Code, string? Parent, int Level, string Name, decimal Weight, bool IsLeaf, bool IsOwn, bool Uncertain, string? Standard, Direction Direction, decimal? Target, string TargetText, string Unit,
    decimal? Actual, string ActualText, string? Working, decimal? Score, string? Arithmetic, bool WantsReason, string? Reason, bool TargetTooLow, decimal? FinanceScore, string? FinanceReason, FigureSource? Source,
    IReadOnlyList<PointView> Points)
{
    /// <summary>The target of the fund row (资金执行率), the only one without a direction: the forms print it in the fund block.</summary>
    public const string FundTarget = "100%";

    /// <summary>The score that stands: the finance office's where it gave one.</summary>
    public decimal? Standing => FinanceScore ?? Score;
}

/// <summary>A line of the fund block (资金情况), in fen.</summary>
/// <param name="Trait">What the metrics of budget and expenditure are narrowed to for this line; empty for the whole, null where they have no such part.</param>
public sealed record FundLine(string Name, int Depth, long Initial, long Adjusted, long Executed, string? Trait = null)
{
    static readonly Dictionary<string, string> metrics = new() { ["initial"] = "budget-initial", ["adjusted"] = "budget-whole", ["executed"] = "expenditure" };

    /// <returns>Null when no metric gives it.</returns>
    public FigureReference? Reference(string column) => Trait is null || !metrics.TryGetValue(column, out var metric) ? null : new(metric, Trait.Length == 0 ? null : Trait, OfUnit: true);

    [JsonIgnore]
    public IEnumerable<FigureReference> References => metrics.Keys.Select(Reference).OfType<FigureReference>();
}

/// <summary>Something that is still missing (还缺什么): who owes it and by when.</summary>
/// <param name="Code">Of the indicator; null when it is of the whole.</param>
/// <param name="Act">The page where it is filled in, below the evaluation's; null when that is elsewhere.</param>
/// <param name="Request">The commitment of another unit that was asked for it.</param>
public sealed record MissingItem(string? Code, string Name, string What, Guid OwedBy, string Unit, DateOnly DueOn, string? Act, Guid? Request);

/// <summary>A whole evaluation for page, API, report and archive; the one read model of it. Names no staff but the head who answers for it.</summary>
/// <param name="At">The figures are as they were known then.</param>
public sealed record EvaluationView(
    Guid Id, string Number, Guid UnitId, string Unit, int Year, Guid? ProjectId, string? Project, string Scheme, string SchemeSource, string Notice, DateOnly DueOn, string? Responsible, string? ExpectedGoal, string? ReachedGoal,
    DateTimeOffset At, IReadOnlyList<FundLine> Funds, IReadOnlyList<IndicatorView> Indicators, IReadOnlyList<MissingItem> Missing)
{
    IEnumerable<IndicatorView> Leaves => Indicators.Where(i => i.IsLeaf);

    /// <summary>The unit's own total.</summary>
    public decimal Total => Leaves.Sum(i => i.Score ?? 0);

    /// <summary>With the finance office's scores where it gave one; null while it gave none.</summary>
    public decimal? FinanceTotal => Leaves.Any(i => i.FinanceScore is not null) ? Leaves.Sum(i => i.Standing ?? 0) : null;

    /// <summary>优 良 中 差, of the total that stands.</summary>
    public string Grade => Grades.Of(FinanceTotal ?? Total);

    /// <summary>A figure of the fund block is one of the records: <c>fund/2/executed</c> is what was spent of that line.</summary>
    public string FigureKey(string key) => key.Split('/') is ["fund", var line, var column] && int.TryParse(line, out var n) && n < Funds.Count && Funds[n].Reference(column) is { } reference ? reference.Key : key;

    /// <summary>What the unit gave under a heading.</summary>
    public decimal ScoreOf(IndicatorView heading) => heading.IsLeaf ? heading.Score ?? 0 : Indicators.Where(i => i.Parent == heading.Code).Sum(ScoreOf);

    /// <summary>What stands under a heading.</summary>
    public decimal StandingOf(IndicatorView heading) => heading.IsLeaf ? heading.Standing ?? 0 : Indicators.Where(i => i.Parent == heading.Code).Sum(StandingOf);
}
