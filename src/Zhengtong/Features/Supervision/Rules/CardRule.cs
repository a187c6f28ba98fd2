using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Features.Supervision;

/// <summary>How grave a supervision measure is (预警类型, GB/T 39046-2020 table 11).</summary>
public enum Warning
{
    /// <summary>A notice to the holder; no card.</summary>
    [Display(Name = "提醒")] Reminder,

    [Display(Name = "黄牌")] Yellow,

    [Display(Name = "红牌")] Red,

    [Display(Name = "严重超时")] Grave,
}

/// <summary>
/// One rule of supervision (监察规则), from a day on: a county's own, kept as data, versioned by the day it takes effect.
/// </summary>
public sealed class CardRule
{
    /// <summary>The trigger of rules for irregularities that no other rule names.</summary>
    public const string AnyIrregularity = "irregularity:*";

    /// <summary>监察规则编号.</summary>
    public required string Code { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    /// <summary><c>promise:yellow</c>, <c>step:yellow</c>, <c>statute:grave</c> or <c>irregularity:{code}</c>.</summary>
    public required string Trigger { get; init; }

    public Warning Warning { get; init; }

    public required string Name { get; init; }

    /// <summary>Working days in which the unit signs for the card and explains.</summary>
    public decimal ExplainDays { get; init; }

    /// <summary>Working days in which a confirmed card is rectified.</summary>
    public decimal RectifyDays { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The rule in force on a day for a trigger; irregularities without one of their own fall under the general one.</summary>
    public static CardRule? For(string trigger, DateOnly day, IEnumerable<CardRule> rules)
    {
        var inForce = rules.Where(r => r.EffectiveFrom <= day).OrderByDescending(r => r.EffectiveFrom).ToList();
        return inForce.Find(r => r.Trigger == trigger)
            ?? (trigger.StartsWith("irregularity:", StringComparison.Ordinal) ? inForce.Find(r => r.Trigger == AnyIrregularity) : null);
    }
}
