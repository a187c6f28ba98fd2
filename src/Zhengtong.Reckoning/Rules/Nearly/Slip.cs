using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules.Nearly;

/// <summary>A figure miswritten in one place (笔误): a wrong digit, two digits exchanged, the point moved.</summary>
/// <param name="Right">What was meant.</param>
/// <param name="Sharpness">How many digits agree on it: with three, one figure in a hundred or so would come as near by chance.</param>
/// <param name="IsUsual">True of digits exchanged and of a moved point: there are few such slips of a figure, and fewer by chance.</param>
internal readonly record struct Slip(Figure Right, int Sharpness, bool IsUsual)
{
    private const int LongestFigure = 12, Exactly = 12;

    /// <summary>The slip that turns what should be into what is printed, or null if it takes more than one.</summary>
    public static Slip? Of(Figure printed, Interval due)
    {
        var digits = Digits(printed);
        if (digits.Length > LongestFigure || due.High <= 0)
            return null;
        foreach (var (right, usual) in printed.Exchanged().Concat(Shifted(printed, digits)).Concat(Turned(printed, digits)).Select(f => (f, true)).Concat(Replaced(printed, digits).Select(f => (f, false))))
            if (right.Range.Meets(due) && right.Amount != printed.Amount)
                return new(right, Math.Min(Telling(digits), Width(due)), usual);
        return null;
    }

    // Round thousands tell less than their length.
    private static int Telling(string digits) => digits.TrimEnd('0').Length is var length && digits.Length - length >= RoundDigits ? length : digits.Length;

    private const int RoundDigits = 3;

    // 35 written 53: too short to count among exchanged digits elsewhere.
    private static IEnumerable<Figure> Turned(Figure printed, string digits) =>
        digits.Length == 2 && digits[1] != '0' ? [printed with { Value = decimal.Parse($"{digits[1]}{digits[0]}") * Figure.Power(printed.Decimals) * Math.Sign(printed.Value) }] : [];

    private static string Digits(Figure figure) => (Math.Abs(figure.Value) / Figure.Power(figure.Decimals)).ToString("0");

    private static IEnumerable<Figure> Replaced(Figure printed, string digits)
    {
        var place = Figure.Power(printed.Decimals);
        for (var i = digits.Length - 1; i >= 0; i--, place *= 10)
            for (var d = i == 0 && digits.Length > 1 ? 1 : 0; d <= 9; d++)
                if (d != digits[i] - '0')
                    yield return printed with { Value = printed.Value + (d - (digits[i] - '0')) * place };
    }

    private static IEnumerable<Figure> Shifted(Figure printed, string digits) =>
        digits.Length < 3 ? [] : [printed with { Scale = printed.Scale * 10 }, printed with { Scale = printed.Scale / 10 }];

    // How many digits what should be is known to.
    private static int Width(Interval due) =>
        due.High == due.Low ? Exactly : (int)Math.Round(Math.Log10((double)(Math.Abs(due.High + due.Low) / 2 / (due.High - due.Low))));
}
