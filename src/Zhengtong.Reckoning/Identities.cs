namespace Zhengtong.Reckoning;

/// <summary>An amount, and all values it may stand for when it was printed with so many places.</summary>
public readonly record struct Quantity(decimal Value, Interval Range)
{
    public static Quantity Exactly(decimal value) => new(value, Interval.Exactly(value));

    public bool Meets(Quantity other) => Range.Meets(other.Range);

    /// <summary>Not surely more than the other.</summary>
    public bool IsWithin(Quantity whole) => Range.Low <= whole.Range.High;

    public static Quantity operator +(Quantity a, Quantity b) => new(a.Value + b.Value, a.Range + b.Range);

    public static Quantity operator -(Quantity a, Quantity b) => new(a.Value - b.Value, a.Range - b.Range);
}

/// <summary>The identities of a budget year (勾稽关系), the same for what a report prints and for what a ledger holds.</summary>
public static class Identities
{
    public const string Balance = "R-BAL", Available = "R-AVAIL", Sum = "R-SUM", Part = "R-PART";

    /// <summary>年末结转结余 = 年初结转结余 + 本年收入 − 本年支出.</summary>
    public static Quantity ClosingOf(Quantity opening, Quantity income, Quantity spending) => opening + income - spending;

    /// <summary>可用预算 = 年初预算 + 上年结转 + 追加 − 追减; what is carried to next year is no source.</summary>
    public static Quantity AvailableOf(Quantity initial, Quantity carried, Quantity added, Quantity reduced) => initial + carried + added - reduced;

    /// <summary>合计 = 各分项之和.</summary>
    public static Quantity SumOf(IEnumerable<Quantity> parts) => parts.Aggregate(Quantity.Exactly(0), (sum, part) => sum + part);
}
