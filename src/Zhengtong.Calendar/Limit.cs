using System.Globalization;

namespace Zhengtong.Calendar;

/// <summary>What a limit is counted in (时限单位).</summary>
public enum LimitUnit
{
    /// <summary>工作日: statutory holidays and rest days do not count (行政许可法 Article 82).</summary>
    WorkingDays,

    /// <summary>
    /// 自然日: every day counts, a part of a day as a whole one; a last day that is a rest day moves to the next working day
    /// (民法典 Article 203).
    /// </summary>
    CalendarDays,

    /// <summary>工作小时: office minutes from the instant of the start.</summary>
    WorkingHours,
}

/// <summary>A length of time that somebody has (时限). Zero working or calendar days means: the same day (即办).</summary>
public readonly record struct Limit(decimal Amount, LimitUnit Unit)
{
    public decimal Amount { get; init; } = Amount is >= 0 and <= 10_000 && (Amount > 0 || Unit != LimitUnit.WorkingHours)
        ? Amount
        : throw new ArgumentOutOfRangeException(nameof(Amount), Amount, "时限应在 0 到 10000 之间，工作小时要大于 0");

    public static Limit WorkingDays(decimal amount) => new(amount, LimitUnit.WorkingDays);
    public static Limit CalendarDays(decimal amount) => new(amount, LimitUnit.CalendarDays);
    public static Limit WorkingHours(decimal amount) => new(amount, LimitUnit.WorkingHours);

    /// <summary>个工作日, 个自然日 or 个工作小时.</summary>
    public string UnitName => Unit switch
    {
        LimitUnit.WorkingDays => "个工作日",
        LimitUnit.CalendarDays => "个自然日",
        _ => "个工作小时",
    };

    /// <summary>In Chinese: 20 个工作日, 1.5 个工作日.</summary>
    public override string ToString() => $"{Amount.ToString("0.##", CultureInfo.InvariantCulture)} {UnitName}";
}
