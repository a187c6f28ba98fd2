using Zhengtong.Features.Hotline;

namespace Zhengtong.Features.Simulation;

/// <summary>Somebody turns to the hotline (来电诉求).</summary>
/// <param name="Region">Code of the town, village or county it is about, with its name.</param>
/// <param name="Unit">The unit that the duty list names; null when nobody works there: the hotline answers it itself.</param>
/// <param name="Rests">The state in which it is left for somebody to find; null when it goes the way of all others.</param>
sealed record Wish(DateTimeOffset At, OrderKind Kind, OrderSource Source, Topic Topic, string Region, string Place, Guid? Unit, OrderState? Rests = null)
{
    /// <summary>The office of the head has been asked for more time, and has not said.</summary>
    public bool RestsAsking { get; init; }
}

/// <summary>How often people call about a topic, and when (诉求量和季节): invented, after what hotlines publish by month.</summary>
static class OrderDemand
{
    static readonly Dictionary<string, double> Levels = new()
    {
        ["T01"] = 12,
        ["T02"] = 12,
        ["T03"] = 12,
        ["T04"] = 10,
        ["T05"] = 12,
        ["T06"] = 8,
        ["T07"] = 7,
        ["T08"] = 7,
        ["T09"] = 9,
        ["T10"] = 6,
        ["T11"] = 8,
        ["T12"] = 7,
        ["T13"] = 5,
        ["T14"] = 3,
        ["T15"] = 6,
    };

    static readonly Dictionary<string, double> Often = new() { ["T0501"] = 3, ["T0301"] = 2, ["T0302"] = 2, ["T0505"] = 2, ["T0607"] = 2, ["T0805"] = 2, ["T0803"] = 1.6, ["T0404"] = 1.5, ["T0203"] = 2, ["T0101"] = 1.5 };

    static readonly double[] Even = [0.95, 0.8, 1.05, 1, 1, 1.05, 1.1, 1.05, 1, 0.95, 1, 1.05];

    /// <summary>Twelve months of those topics that have a season: wages before the Spring Festival, power in the heat, water in the drought, schools in August, fireworks, straw.</summary>
    static readonly Dictionary<string, double[]> Seasons = new()
    {
        ["T0501"] = [2.6, 1.2, 0.6, 0.6, 0.7, 0.8, 0.8, 0.8, 0.9, 0.9, 1.4, 2.2],
        ["T0302"] = [1.5, 1.1, 0.6, 0.6, 0.8, 1.2, 2, 1.9, 1.1, 0.6, 0.6, 1],
        ["T0301"] = [1.4, 0.9, 0.7, 0.7, 0.8, 1, 1.6, 1.6, 1.2, 0.9, 0.8, 0.9],
        ["T0304"] = [0.3, 0.5, 0.8, 1.4, 1.9, 2.4, 1.6, 1, 0.6, 0.4, 0.4, 0.3],
        ["T1112"] = [0.2, 0.4, 0.8, 1.5, 2.1, 2.6, 1.6, 1, 0.6, 0.3, 0.2, 0.2],
        ["T1106"] = [0.3, 0.5, 1.2, 1.8, 1.5, 1.3, 1.9, 1.8, 0.7, 0.4, 0.3, 0.3],
        ["T0701"] = [0.4, 0.6, 0.7, 0.8, 1, 1.4, 2.6, 2.9, 0.9, 0.3, 0.3, 0.3],
        ["T0710"] = [0.4, 0.3, 0.7, 0.9, 1.2, 3.2, 2.6, 0.9, 0.5, 0.4, 0.4, 0.4],
        ["T0806"] = [3.2, 3, 0.5, 0.7, 0.4, 0.4, 0.4, 0.4, 0.6, 0.7, 0.6, 1.2],
        ["T1006"] = [0.5, 0.4, 0.7, 0.6, 0.6, 0.6, 1.2, 0.9, 0.9, 2.3, 2.4, 1],
        ["T0403"] = [3, 2.2, 0.7, 0.8, 0.9, 0.6, 0.8, 0.8, 0.7, 1.3, 0.5, 0.7],
        ["T0607"] = [1.6, 1, 0.6, 0.5, 0.5, 0.5, 0.6, 0.6, 1, 1.6, 1.9, 2.1],
        ["T0505"] = [1, 0.9, 1.2, 1.1, 1, 0.9, 0.9, 0.9, 0.9, 0.9, 1.1, 1.3],
    };

    /// <summary>Hours of the day from 0 to 23; the telephones ring at night too.</summary>
    static readonly Weighted<int> Hours = new(new[] { 0.15, 0.1, 0.08, 0.06, 0.06, 0.12, 0.3, 0.8, 2.5, 4, 3.8, 2.6, 1.5, 1.3, 2.2, 3.2, 3, 2.2, 1.3, 1.1, 1, 0.8, 0.4, 0.25 }.Select((w, h) => (h, w)));

    public static double Of(string topic) => Levels.GetValueOrDefault(topic[..3], 5) * Often.GetValueOrDefault(topic, 1);

    /// <summary>Compared with other days: Mondays are full, days off quiet.</summary>
    public static double On(string topic, DateOnly day, bool workday) => Seasons.GetValueOrDefault(topic, Even)[day.Month - 1] * (workday ? day.DayOfWeek == DayOfWeek.Monday ? 1.2 : 1 : 0.6);

    public static TimeSpan TimeOfDay(Dice dice) => TimeSpan.FromHours(Hours.Pick(dice)) + TimeSpan.FromSeconds(dice.Between(0, 3599));
}
