using System.Globalization;

namespace Zhengtong.Features.Budgets;

/// <summary>Ten thousands of yuan (万元): how amounts are typed and shown; kept they are in fen.</summary>
public static class Wan
{
    const decimal Fen = 1_000_000m;

    /// <summary>Exactly, as a message about amounts must be: 673.48 万元, 0.003485 万元.</summary>
    public static string Text(long fen) => Number(fen) + " 万元";

    /// <summary>Exactly, at least two places: 1,673.48.</summary>
    public static string Number(long fen) => (fen / Fen).ToString("#,##0.00####", CultureInfo.InvariantCulture);

    public static decimal Of(long fen) => fen / Fen;

    /// <summary>Null when it is finer than a fen, or beyond what can be kept.</summary>
    public static long? ToFen(decimal wan) => Math.Abs(wan) < 1_000_000_000 && decimal.Truncate(wan * Fen) is var fen && fen == wan * Fen ? (long)fen : null;
}
