using System.Text.Json.Serialization;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>How points are given (评分规则). Each cites where it comes from.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(FundRule), "fund"), JsonDerivedType(typeof(QuantityRule), "quantity"), JsonDerivedType(typeof(QualityRule), "quality"), JsonDerivedType(typeof(StepRule), "step"),
    JsonDerivedType(typeof(BandRule), "bands"), JsonDerivedType(typeof(PointsRule), "points")]
public abstract record ScoreRule;

/// <summary>The fund row (资金执行率): min(rate, 1) × weight, two places (海淀区项目支出绩效自评表: 执行率 × 该指标分值，最高不得超过分值上限).</summary>
public sealed record FundRule : ScoreRule;

/// <summary>
/// A number against its target (定量指标, 财预〔2020〕10号): met, full; else in proportion. Far above it (usually more than 30 %)
/// full only with a reason; where the target was too low, less by what is beyond.
/// </summary>
/// <param name="Beyond">How far above the target is far, as a fraction.</param>
public sealed record QuantityRule(decimal Beyond = 0.3m) : ScoreRule;

/// <summary>A judgement in three bands (定性指标, 财预〔2020〕10号): 达成 100–80, 部分达成 80–60, 未达成 60–0, each including its lower end.</summary>
public sealed record QualityRule(decimal Reached = 80, decimal Partly = 60) : ScoreRule;

/// <summary>Full up to the limit; for each step past it some points less (每超过一个百分点扣 x 分).</summary>
/// <param name="Limit">In the unit of the indicator.</param>
/// <param name="Step">How much is one step.</param>
/// <param name="Loss">Points for each.</param>
/// <param name="Rounding">A step begun counts, does not, or counts in part.</param>
public sealed record StepRule(decimal Limit, decimal Step, decimal Loss, StepRounding Rounding = StepRounding.Floor) : ScoreRule;

public enum StepRounding
{
    /// <summary>Only whole steps count.</summary>
    Floor,

    /// <summary>A step begun counts whole.</summary>
    Ceiling,

    /// <summary>In proportion.</summary>
    Linear,
}

/// <summary>Points by the band that the value is in (分档); in none of them, nothing.</summary>
/// <param name="Bands">From the best to the worst: of an indicator that is to be high at least, of one that is to be low at most.</param>
public sealed record BandRule(IReadOnlyList<ScoreBand> Bands) : ScoreRule;

public sealed record ScoreBand(decimal Bound, decimal Points);

/// <summary>The points of the checklist that are there (要点给分).</summary>
public sealed record PointsRule : ScoreRule;
