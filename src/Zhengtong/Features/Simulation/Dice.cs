using System.Buffers.Binary;

namespace Zhengtong.Features.Simulation;

/// <summary>Chance that repeats itself: the same seed throws the same.</summary>
sealed class Dice(int seed)
{
    readonly Random random = new(seed);
    (long At, int Ids) drawn;

    /// <summary>True in this share of all throws.</summary>
    public bool Chance(double share) => random.NextDouble() < share;

    /// <summary>From 0 to less than 1.</summary>
    public double Share() => random.NextDouble();

    /// <summary>Both ends are thrown.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    /// <summary>Sixty-three bits.</summary>
    public ulong Bits() => (ulong)random.NextInt64();

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>A new identifier as acts make them (UUIDv7), ordered by time and then by the order of asking.</summary>
    public Guid NewId(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var moment = at.ToUnixTimeMilliseconds();
        drawn = (moment, drawn.At == moment ? drawn.Ids + 1 : 0);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (moment << 16) | (uint)(0x7000 | (drawn.Ids & 0x0FFF)));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>Things that come up in different shares.</summary>
sealed class Weighted<T>
{
    readonly IReadOnlyList<T> values;
    readonly double[] through;

    public Weighted(IEnumerable<(T Value, double Weight)> all)
    {
        var kept = all.Where(a => a.Weight > 0).ToList();
        values = [.. kept.Select(a => a.Value)];
        through = new double[kept.Count];
        var sum = 0d;
        foreach (var (i, (_, weight)) in kept.Index())
            through[i] = sum += weight;
    }

    public IReadOnlyList<T> Values => values;

    public bool IsEmpty => values.Count == 0;

    public T Pick(Dice dice)
    {
        var found = Array.BinarySearch(through, dice.Share() * through[^1]);
        return values[Math.Min(found < 0 ? ~found : found, values.Count - 1)];
    }
}
