namespace Zhengtong.Features.Hotline;

/// <summary>
/// How long an order may take (工单时限), from a day on: a county's own, kept as data per kind, source and urgency; * means any.
/// An order keeps the limits of the day it was registered.
/// </summary>
public sealed class OrderLimit
{
    public const string Any = "*";

    public DateOnly EffectiveFrom { get; init; }

    public required string Kind { get; init; }

    public required string Source { get; init; }

    public required string Urgency { get; init; }

    /// <summary>Working days from registration to the reply.</summary>
    public decimal AnswerDays { get; init; }

    /// <summary>Working days to do it again.</summary>
    public decimal ReworkDays { get; init; }

    /// <summary>Working days that the unit's head may grant, once.</summary>
    public decimal ExtensionDays { get; init; }

    /// <summary>Working hours from the dispatch to the signature.</summary>
    public decimal SignHours { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Basis { get; init; }

    /// <summary>What holds for an order registered on a day: the most specific rule (urgency before source before kind), of these the latest.</summary>
    /// <exception cref="InvalidOperationException">The county has no rule for any order.</exception>
    public static OrderLimit For(OrderKind kind, OrderSource source, OrderUrgency urgency, DateOnly day, IEnumerable<OrderLimit> limits) =>
        limits.Where(l => l.EffectiveFrom <= day && Is(l.Kind, kind) && Is(l.Source, source) && Is(l.Urgency, urgency))
            .OrderByDescending(l => (l.Urgency == Any ? 0 : 4) + (l.Source == Any ? 0 : 2) + (l.Kind == Any ? 0 : 1)).ThenByDescending(l => l.EffectiveFrom).FirstOrDefault()
        ?? throw new InvalidOperationException($"No limit for {kind}, {source}, {urgency} on {day}");

    static bool Is<T>(string ruled, T value) where T : struct, Enum => ruled == Any || ruled.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase);
}
