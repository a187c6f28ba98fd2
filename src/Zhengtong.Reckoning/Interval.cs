namespace Zhengtong.Reckoning;

/// <summary>All values a printed number may stand for; closed on both sides.</summary>
public readonly record struct Interval(decimal Low, decimal High)
{
    public static Interval Exactly(decimal value) => new(value, value);

    public static Interval Around(decimal value, decimal half) => new(value - half, value + half);

    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    public Interval Scaled(decimal factor) => factor < 0 ? new(High * factor, Low * factor) : new(Low * factor, High * factor);

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>Quotient for a positive divisor and any dividend; null if the divisor may be zero or less.</summary>
    public static Interval? Quotient(Interval a, Interval b)
    {
        if (b.Low <= 0)
            return null;
        decimal[] corners = [a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High];
        return new(corners.Min(), corners.Max());
    }
}
