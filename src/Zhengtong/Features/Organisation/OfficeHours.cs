namespace Zhengtong.Features.Organisation;

/// <summary>Office hours from a day on (办公时间).</summary>
public sealed class OfficeHours
{
    public DateOnly EffectiveFrom { get; init; }

    public TimeOnly MorningFrom { get; init; }

    public TimeOnly MorningTo { get; init; }

    public TimeOnly AfternoonFrom { get; init; }

    public TimeOnly AfternoonTo { get; init; }
}

/// <summary>A national holiday or make-up workday as announced (节假日与调休).</summary>
public sealed class CalendarDay
{
    public DateOnly Day { get; init; }

    /// <summary><c>holiday</c> or <c>makeup</c>.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The notice that announced it.</summary>
    public required string Source { get; init; }
}

/// <summary>A year whose holidays have been announced.</summary>
public sealed class CalendarYear
{
    public int Year { get; init; }

    public required string Source { get; init; }
}

/// <summary>An administrative region (行政区划).</summary>
public sealed class Region
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Level { get; init; }

    public string? ParentCode { get; init; }

    /// <summary>
    /// What a code says without the noughts that fill it up (GB/T 2260, 统计用区划代码): six digits of a county, nine of a town,
    /// twelve of a village. A town's is the beginning of its villages'.
    /// </summary>
    public static string Stem(string code) => code.Length < 12 ? code : code.EndsWith("000000", StringComparison.Ordinal) ? code[..6] : code.EndsWith("000", StringComparison.Ordinal) ? code[..9] : code;

    /// <summary>The one is the other, or lies in it.</summary>
    public static bool Covers(string outer, string inner) => Stem(inner).StartsWith(Stem(outer), StringComparison.Ordinal);
}
