namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>Where a composed report can be made wrong.</summary>
/// <param name="Rule">The rule that a wrong print breaks.</param>
/// <param name="Kind">What is printed there, for the table.</param>
/// <param name="Wrong">The wrong print.</param>
/// <param name="Also">Other rules that may say the same truthfully.</param>
internal sealed record Site(string Rule, string Kind, string Honest, string Wrong, string[] Also);

/// <summary>
/// A report being composed. The same seed composes the same report, save that at most one of its sites is printed wrong:
/// a report with a planted error and its honest twin differ in that print alone.
/// </summary>
internal sealed class Draft(int seed, int? planted = null)
{
    private Style? style;

    public Random Random { get; } = new(seed);

    public Style Style => style ??= Style.Of(Random);

    public List<Site> Sites { get; } = [];

    public List<Piece> Pieces { get; } = [];

    public void Title(string text) => Pieces.Add(new Heading(0, text));

    public void Chapter(string text) => Pieces.Add(new Heading(1, text));

    public void Section(string text) => Pieces.Add(new Heading(2, text));

    public void Say(string text) => Pieces.Add(new Prose(text));

    public void Show(params IReadOnlyList<IReadOnlyList<string>> rows) => Pieces.Add(new Grid(rows));

    public T One<T>(params ReadOnlySpan<T> choices) => choices[Random.Next(choices.Length)];

    public bool Chance(int outOf) => Random.Next(outOf) == 0;

    public string Plant(string rule, string kind, string honest, string wrong, params string[] also)
    {
        Sites.Add(new(rule, kind, honest, wrong, also));
        return planted == Sites.Count - 1 ? wrong : honest;
    }

    public string Money(decimal amount) => Style.Money(amount);

    public string Money(decimal amount, string rule, string kind, params string[] also) => Plant(rule, kind, Style.Money(amount), Style.Money(Slip(amount)), also);

    public string Amount(decimal amount) => Style.Amount(amount);

    public string Amount(decimal amount, string rule, string kind, params string[] also) => Plant(rule, kind, Style.Amount(amount), Style.Amount(Slip(amount)), also);

    public string Count(int number, string unit) => Style.Count(number, unit);

    public string Count(int number, string unit, string rule, string kind, params string[] also) =>
        Plant(rule, kind, Style.Count(number, unit), Style.Count((int)Slip(number, 0), unit), also);

    /// <summary>A share of a whole in percent, honest or planted; the wrong one stays a possible rate.</summary>
    public string Rate(decimal part, decimal whole, string rule, string kind, params string[] also)
    {
        var (decimals, rate) = (One(1, 2, 2), part / whole * 100);
        var off = Math.Max(0.7m, rate * Random.Next(2, 12) / 100);
        var wrong = rate + off > 100 || Chance(2) && rate > off ? rate - off : rate + off;
        return Plant(rule, kind, Style.Percent(rate, decimals), Style.Percent(wrong, decimals), also);
    }

    /// <summary>What a tired hand makes of a figure: two digits changed round, or a digit misread.</summary>
    private decimal Slip(decimal value, int decimals = 2)
    {
        var scale = decimals == 0 ? 1 : 100;
        var digits = ((long)(value * scale)).ToString().ToCharArray();
        var at = Random.Next(Math.Max(1, digits.Length - 2));
        var swapped = digits.ToArray();
        if (at + 1 < digits.Length)
            (swapped[at], swapped[at + 1]) = (swapped[at + 1], swapped[at]);
        var off = Math.Max(1m / scale, decimal.Round(value * Random.Next(3, 20) / 100, decimals));
        var typo = long.Parse(swapped) / (decimal)scale;
        return swapped[0] != '0' && Math.Abs(typo - value) > value * 0.02m ? typo : value + off;
    }
}
