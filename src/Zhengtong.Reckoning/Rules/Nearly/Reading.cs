using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules.Nearly;

/// <summary>One way in which figures of a sentence may hang together (读法).</summary>
/// <param name="Terms">The figures, the announced one first.</param>
/// <param name="Due">What the figure at an index should be for the relation to hold, given the others.</param>
/// <param name="Formula">The arithmetic with the figures filled in.</param>
internal sealed record Reading(IReadOnlyList<Term> Terms, Func<int, Interval?> Due, string Formula)
{
    public bool Holds => Terms[0].Figure is { Kind: UnitKind.Percent } percent ? Due(0)?.Scaled(1 / Permille(Terms[0])) is { } due && Arithmetic.Percent(percent, (due.Low + due.High) / 2, due) != Fit.Wrong
        : Due(0) is { } range && Terms[0].Figure.Range.Meets(range);

    /// <summary>The figure that one slip away would make the relation hold.</summary>
    public (Term Wrong, Slip Slip)? Nearly() =>
        Enumerable.Range(0, Terms.Count).Select(i => (Wrong: Terms[i], Slip: Due(i) is { } due ? Slip.Of(Terms[i].Figure, due) : null))
            .Where(n => n.Slip is not null).Select(n => ((Term, Slip)?)(n.Wrong, n.Slip!.Value)).MaxBy(n => n!.Value.Item2.Sharpness);

    /// <summary>How far the announced figure is from what it should be, as a share of that.</summary>
    public decimal Distance => Due(0) is { } due && due.Low + due.High > 0 ? Math.Abs(Terms[0].Figure.Amount / ((due.Low + due.High) / 2) - 1) : 1;

    /// <summary>What the announced figure should be.</summary>
    public Figure Right => Terms[0].Figure with { Value = Due(0) is { } due ? Math.Round((due.Low + due.High) / 2 / Terms[0].Figure.Scale, Math.Max(2, Terms[0].Figure.Decimals)) : 0 };

    /// <summary>part ÷ whole, in percent.</summary>
    public static Reading Share(Term percent, Term part, Term whole) => new([percent, part, whole], i => i switch
    {
        0 => Interval.Quotient(part.Figure.Range, whole.Figure.Range)?.Scaled(100 * Permille(percent)),
        1 => Times(whole.Figure.Range, percent.Figure.Range.Scaled(0.01m / Permille(percent))),
        _ => Interval.Quotient(part.Figure.Range.Scaled(100 * Permille(percent)), percent.Figure.Range),
    }, $"{part.Statement.Figure.Printed}/{whole.Statement.Figure.Printed}");

    /// <summary>part ÷ (part + rest), in percent: 按期90件, 逾期10件.</summary>
    public static Reading OfBoth(Term percent, Term part, Term rest) => new([percent, part, rest], i => i switch
    {
        0 => Interval.Quotient(part.Figure.Range, part.Figure.Range + rest.Figure.Range)?.Scaled(100),
        1 => Interval.Quotient(Times(rest.Figure.Range, percent.Figure.Range.Scaled(0.01m)), Interval.Exactly(1) - percent.Figure.Range.Scaled(0.01m)),
        _ => Interval.Quotient(Times(part.Figure.Range, Interval.Exactly(1) - percent.Figure.Range.Scaled(0.01m)), percent.Figure.Range.Scaled(0.01m)),
    }, $"{part.Statement.Figure.Printed}/({part.Statement.Figure.Printed}+{rest.Statement.Figure.Printed})");

    /// <summary>part ÷ a whole that everybody knows, in percent: the days of a year.</summary>
    public static Reading Share(Term percent, Term part, decimal whole) => new([percent, part], i =>
        i == 0 ? part.Figure.Range.Scaled(100 / whole) : percent.Figure.Range.Scaled(whole / 100), $"{part.Statement.Figure.Printed}/{whole}");

    /// <summary>(whole − lost) ÷ whole, in percent.</summary>
    public static Reading Kept(Term percent, Term lost, Term whole) => new([percent, lost, whole], i => i switch
    {
        0 => Interval.Quotient(whole.Figure.Range - lost.Figure.Range, whole.Figure.Range)?.Scaled(100),
        1 => whole.Figure.Range - Times(whole.Figure.Range, percent.Figure.Range.Scaled(0.01m)),
        _ => Interval.Quotient(lost.Figure.Range, Interval.Exactly(1) - percent.Figure.Range.Scaled(0.01m)),
    }, $"({whole.Statement.Figure.Printed}-{lost.Statement.Figure.Printed})/{whole.Statement.Figure.Printed}");

    /// <summary>(now − before) ÷ before, in percent; sign −1 for a fall.</summary>
    public static Reading Growth(Term percent, Term now, Term before, int sign) => new([percent, now, before], i => i switch
    {
        0 => Interval.Quotient(now.Figure.Range - before.Figure.Range, before.Figure.Range)?.Scaled(100 * sign),
        1 => Times(before.Figure.Range, Factor(percent, sign)),
        _ => Interval.Quotient(now.Figure.Range, Factor(percent, sign)),
    }, $"({now.Statement.Figure.Printed}-{before.Statement.Figure.Printed})/{before.Statement.Figure.Printed}");

    /// <summary>The change ÷ what was before, when what is now and the change are printed.</summary>
    public static Reading GrowthBy(Term percent, Term by, Term now, int sign) => new([percent, by, now], i => i switch
    {
        0 => Interval.Quotient(by.Figure.Range, now.Figure.Range - by.Figure.Range.Scaled(sign))?.Scaled(100),
        1 => Interval.Quotient(Times(now.Figure.Range, percent.Figure.Range.Scaled(0.01m * sign)), Factor(percent, sign))?.Scaled(sign),
        _ => Interval.Quotient(Times(by.Figure.Range, Factor(percent, sign)), percent.Figure.Range.Scaled(0.01m)),
    }, $"{by.Statement.Figure.Printed}/({now.Statement.Figure.Printed}{(sign > 0 ? "-" : "+")}{by.Statement.Figure.Printed})");

    /// <summary>total = Σ items.</summary>
    public static Reading Sum(Term total, IReadOnlyList<Term> items) => new([total, .. items], i =>
        i == 0 ? All(items) : total.Figure.Range - All([.. items.Where((_, k) => k != i - 1)]),
        string.Join("+", items.Select(t => t.Statement.Figure.Printed)));

    /// <summary>difference = now − before, or the other way round for a fall; of shares, in points.</summary>
    public static Reading Difference(Term difference, Term now, Term before, int sign) => new([difference, now, before], i => i switch
    {
        0 => (now.Figure.Range - before.Figure.Range).Scaled(sign),
        1 => before.Figure.Range + difference.Figure.Range.Scaled(sign),
        _ => now.Figure.Range - difference.Figure.Range.Scaled(sign),
    }, sign > 0 ? $"{now.Statement.Figure.Printed}-{before.Statement.Figure.Printed}" : $"{before.Statement.Figure.Printed}-{now.Statement.Figure.Printed}");

    /// <summary>mean = total ÷ number.</summary>
    public static Reading Mean(Term mean, Term total, Term number) => new([mean, total, number], i => i switch
    {
        0 => Interval.Quotient(total.Figure.Range, number.Figure.Range),
        1 => Times(mean.Figure.Range, number.Figure.Range),
        _ => Interval.Quotient(total.Figure.Range, mean.Figure.Range),
    }, $"{total.Statement.Figure.Printed}/{number.Statement.Figure.Printed}");

    /// <summary>total = so many times each.</summary>
    public static Reading Multiple(Term total, Term each, decimal times) => new([total, each], i =>
        i == 0 ? each.Figure.Range.Scaled(times) : total.Figure.Range.Scaled(1 / times), $"{each.Statement.Figure.Printed}×{times}");

    /// <summary>result = Σ ± terms.</summary>
    public static Reading Balance(Term result, IReadOnlyList<(Term Term, int Sign)> terms) => new([result, .. terms.Select(t => t.Term)], i =>
        i == 0 ? Signed(terms) : (result.Figure.Range - Signed([.. terms.Where((_, k) => k != i - 1)])).Scaled(terms[i - 1].Sign),
        string.Concat(terms.Select((t, k) => (t.Sign < 0 ? "-" : k > 0 ? "+" : "") + t.Term.Statement.Figure.Printed)));

    private static Interval Signed(IReadOnlyList<(Term Term, int Sign)> terms) => terms.Aggregate(Interval.Exactly(0), (sum, t) => sum + t.Term.Figure.Range.Scaled(t.Sign));

    /// <summary>mean = Σ items ÷ their number.</summary>
    public static Reading Average(Term mean, IReadOnlyList<Term> items) => new([mean, .. items], i =>
        i == 0 ? All(items).Scaled(1m / items.Count) : mean.Figure.Range.Scaled(items.Count) - All([.. items.Where((_, k) => k != i - 1)]),
        $"({string.Join("+", items.Select(t => t.Statement.Figure.Printed))})/{items.Count}");

    private static decimal Permille(Term percent) => percent.Figure.Unit == "‰" ? 10 : 1;

    private static Interval Factor(Term percent, int sign) => Interval.Exactly(1) + percent.Figure.Range.Scaled(0.01m * sign);

    private static Interval All(IReadOnlyList<Term> items) => items.Aggregate(Interval.Exactly(0), (sum, t) => sum + t.Figure.Range);

    private static Interval Times(Interval a, Interval b) => b.Low >= 0 ? new(a.Low * b.Low, a.High * b.High) : new(a.High * b.Low, a.Low * b.High);
}
