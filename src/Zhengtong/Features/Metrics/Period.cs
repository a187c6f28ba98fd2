using Zhengtong.Calendar;

namespace Zhengtong.Features.Metrics;

/// <summary>Days from one to another, both in, as they are known at an instant (统计期与截至时点).</summary>
public sealed record Period(DateOnly From, DateOnly To, DateTimeOffset At)
{
    public static Period Year(int year, DateTimeOffset at) => new(new(year, 1, 1), new(year, 12, 31), at);

    /// <summary>The same days a year before.</summary>
    public Period YearBefore => this with { From = From.AddYears(-1), To = From is { Month: 1, Day: 1 } && To is { Month: 12, Day: 31 } ? new(To.Year - 1, 12, 31) : To.AddYears(-1) };

    /// <summary>Its months, each cut to the period.</summary>
    public IEnumerable<Period> Months
    {
        get
        {
            for (var first = new DateOnly(From.Year, From.Month, 1); first <= To; first = first.AddMonths(1))
                yield return this with { From = first < From ? From : first, To = first.AddMonths(1).AddDays(-1) is var last && last < To ? last : To };
        }
    }

    internal DateTimeOffset Begin => ChinaTime.At(From, TimeSpan.Zero);

    internal DateTimeOffset End => ChinaTime.At(To.AddDays(1), TimeSpan.Zero);
}
