using Zhengtong.Features.Catalogue;

namespace Zhengtong.Features.Simulation;

/// <summary>How often people come for a matter, and when in the year (办件量和淡旺季): invented, after what counties tell of.</summary>
sealed class Demand(double weight, params double[] months)
{
    static readonly double[] Even = [0.8, 0.8, 1.1, 1.1, 1.1, 1, 1, 1, 1.05, 0.9, 1.1, 1.05];

    static readonly Dictionary<string, Demand> Known = new()
    {
        ["M0094"] = new(5),
        ["M0129"] = new(9, 1.2, 1, 1.2, 1.1, 1, 0.9, 0.8, 0.8, 1, 1, 1.2, 1.2),
        ["M0248"] = new(2),
        ["M0260"] = new(0.8),
        ["M0327"] = new(2.2),
        // New shops open after the Spring Festival and in early autumn.
        ["M0362"] = new(6, 0.6, 0.9, 1.5, 1.3, 1.2, 1, 0.9, 1, 1.2, 0.9, 1, 0.8),
        ["M0367"] = new(4, 0.6, 0.9, 1.4, 1.3, 1.2, 1, 1, 1, 1.2, 0.9, 0.9, 0.8),
        // Timber is felled in the dry months.
        ["M0385"] = new(5, 1.4, 1.2, 1, 0.6, 0.5, 0.4, 0.4, 0.5, 0.8, 1.3, 1.8, 1.8),
        ["M0403"] = new(2),
        // Enrolment for the next year runs from September to the end of the year.
        ["M0437"] = new(10, 0.7, 0.5, 0.5, 0.4, 0.4, 0.4, 0.4, 0.5, 1.6, 2, 2.2, 2.2),
        ["M0480"] = new(1.5, 0.6, 0.8, 1.4, 1.3, 1.1, 0.9, 0.8, 0.9, 1.2, 1.2, 1.1, 0.8),
        // Pensioners prove once a year that they live, most in spring.
        ["M0592"] = new(12, 0.9, 0.9, 1.6, 1.7, 1.6, 1.2, 0.8, 0.7, 0.7, 0.7, 0.6, 0.6),
    };

    /// <summary>Compared with other matters.</summary>
    public double Weight => weight;

    public static Demand Of(string matter) => Known.GetValueOrDefault(matter) ?? new(1);

    /// <summary>Compared with other days: Mondays are full, the days before a long holiday are not.</summary>
    public double On(DateOnly day) => (months.Length > 0 ? months : Even)[day.Month - 1] * day.DayOfWeek switch
    {
        DayOfWeek.Monday => 1.25,
        DayOfWeek.Friday => 0.85,
        DayOfWeek.Saturday or DayOfWeek.Sunday => 0.8,
        _ => 1,
    };
}
