using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Which side of the target is good (指标性质).</summary>
public enum Direction
{
    [Display(Name = "≥")] AtLeast,
    [Display(Name = "≤")] AtMost,
    [Display(Name = "=")] Equal,
}

/// <summary>
/// One line of a scheme (指标): a heading, or at the lowest level what is measured. A figure has a direction, a target, a unit and a
/// rule; it is tied to where it comes from.
/// </summary>
/// <param name="Code">Once in a scheme.</param>
/// <param name="Parent">Code of the heading above; null at the first level.</param>
/// <param name="Weight">Points (分值).</param>
/// <param name="Open">The unit enters indicators of its own under it, and may name and weigh those that stand there.</param>
/// <param name="Uncertain">The source was not seen, or leaves it to the place: shown as such, to be settled for the year.</param>
public sealed record Indicator(string Code, string? Parent, string Name, decimal Weight)
{
    public Direction Direction { get; init; }

    /// <summary>年度指标值, in <see cref="Unit"/>; null when the unit sets it.</summary>
    public decimal? Target { get; init; }

    /// <summary>%, 件, 天 …; empty for a judgement.</summary>
    public string Unit { get; init; } = "";

    /// <summary>How it is scored; null for a heading.</summary>
    public ScoreRule? Rule { get; init; }

    /// <summary>Where the figure comes from; null for a heading.</summary>
    public Tie? Tie { get; init; }

    /// <summary>评分标准, in the words of the source.</summary>
    public string? Standard { get; init; }

    public bool Open { get; init; }

    public bool Uncertain { get; init; }

    [JsonIgnore]
    public bool IsLeaf => Rule is not null;
}

/// <summary>Where the figure of an indicator comes from (数据来源).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(MetricTie), "metric"), JsonDerivedType(typeof(ProjectTie), "project"), JsonDerivedType(typeof(ChecklistTie), "checklist"), JsonDerivedType(typeof(AttestedTie), "attested")]
public abstract record Tie;

/// <summary>A metric of the registry over the year.</summary>
/// <param name="OfUnit">Only what is the unit's own; else the whole county's.</param>
public sealed record MetricTie(string Metric, bool OfUnit) : Tie;

/// <summary>What was spent of the project's budget, by the ledger, in per cent (预算执行率).</summary>
public sealed record ProjectTie : Tie;

/// <summary>Points that are there or not, each with its evidence (要点).</summary>
public sealed record ChecklistTie(IReadOnlyList<ChecklistPoint> Points) : Tie;

/// <summary>A fact that no record of the county holds: entered with its source and document (佐证).</summary>
public sealed record AttestedTie : Tie;

/// <param name="Code">Once in its indicator.</param>
public sealed record ChecklistPoint(string Code, string Name, decimal Points);
