using Zhengtong.Features.Organisation;

namespace Zhengtong.Features.Hotline;

/// <summary>A topic of what people call about (诉求分类): two levels, words it is known by, how urgent it mostly is.</summary>
public sealed class Topic
{
    public required string Code { get; init; }

    public required string Level1 { get; init; }

    public required string Level2 { get; init; }

    public OrderUrgency Urgency { get; init; }

    /// <summary>What makes one urgent.</summary>
    public string? Hint { get; init; }

    public required string[] Keywords { get; init; }

    public string Name => $"{Level1} › {Level2}";
}

/// <summary>
/// A line of the duty list (派单目录): which unit answers for a topic in a region, on what legal ground, from which day to which.
/// Lines are ended, never changed: what was dispatched under them stays explained.
/// </summary>
public sealed class Duty
{
    public Guid Id { get; init; }

    public required string TopicCode { get; init; }

    /// <summary>Code of the town or village; of the county: everywhere in it where no line is nearer.</summary>
    public required string RegionCode { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>The rule that makes it the unit's (法定依据).</summary>
    public required string Ground { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day; null while it holds.</summary>
    public DateOnly? EffectiveTo { get; private set; }

    public bool Holds(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is null || day <= EffectiveTo);

    public void End(DateOnly lastDay) => EffectiveTo = lastDay;

    /// <summary>The line nearest to a place: its village's before its town's before the county's.</summary>
    public static Duty? For(string topic, string region, DateOnly day, IEnumerable<Duty> duties) =>
        duties.Where(d => d.TopicCode == topic && d.Holds(day) && Region.Covers(d.RegionCode, region))
            .OrderByDescending(d => Region.Stem(d.RegionCode).Length).ThenByDescending(d => d.EffectiveFrom).FirstOrDefault();
}

/// <summary>The unit that is the hotline (热线办).</summary>
public sealed class HotlineOffice
{
    public Guid UnitId { get; init; }
}
