namespace Zhengtong.Features.Simulation;

/// <summary>How much is to be simulated (模拟规模).</summary>
/// <param name="Cases">Cases handed in during the year.</param>
/// <param name="Recent">Cases of the last weeks, of which some are still open: the desks' present work.</param>
/// <param name="Seed">The same seed gives the same rows.</param>
/// <param name="Present">Nothing is later.</param>
public sealed record SimulationPlan(int Cases, int Recent, int Seed, DateTimeOffset Present)
{
    /// <summary>The year whose tallies are known: 江华瑶族自治县 reported them for 2023.</summary>
    public const int Year = 2023;

    /// <summary>
    /// Cases of 2023 at towns and villages, decided there (直办) and forwarded (流转), as the county's performance
    /// self-evaluation for 2023 reports them, and at county level.
    /// </summary>
    public const int Direct = 11_579, Forwarded = 4_142, County = 4_000, Full = Direct + Forwarded + County;

    /// <summary>Orders of the hotline in a full year, as counties of this size publish (工单).</summary>
    public const int FullOrders = 41_700;

    /// <summary>Orders registered during the year; who urges gets a number besides.</summary>
    public int Orders { get; init; }

    /// <summary>Orders of the last weeks; two in five are left in some state for somebody to find.</summary>
    public int RecentOrders { get; init; }

    /// <summary>Calls to the hotline for each order: 64,000 for 41,700; the others left none.</summary>
    public double CallsPerOrder => 64_000.0 / FullOrders;

    /// <summary>So much of all calls is answered, 0 to 1 (接通率).</summary>
    public double Answered { get; init; } = 1;

    /// <summary>How many weeks back the present work reaches.</summary>
    public const int RecentWeeks = 5;

    /// <summary>Recent cases when none are asked for: the pace of the year, but enough that every desk has something.</summary>
    public static int RecentOf(int cases) => Math.Max((int)Math.Ceiling(cases / 12.0), Math.Min(cases, 400));

    /// <summary>Orders when none are asked for: in the proportion of the full year, and not more than it has.</summary>
    public static int OrdersOf(int cases) => (int)Math.Min((long)cases * FullOrders / Full, FullOrders);

    /// <summary>The parts of a number of cases in the proportion of the full year; their sum is the number.</summary>
    public static (int Direct, int Forwarded, int County) Parts(int cases)
    {
        var direct = (int)Math.Round((double)cases * Direct / Full);
        var forwarded = (int)Math.Round((double)cases * Forwarded / Full);
        return (direct, Math.Min(forwarded, cases - direct), Math.Max(0, cases - direct - forwarded));
    }
}
