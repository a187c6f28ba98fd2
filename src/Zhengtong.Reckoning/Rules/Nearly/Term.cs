using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules.Nearly;

/// <summary>A figure of a sentence in the part it can play in a relation (数量).</summary>
internal sealed partial class Term(Statement statement, Term? joined, int? year, bool isPrinted = false)
{
    public Statement Statement => statement;

    /// <summary>The printed figure in the base unit of what it measures.</summary>
    public Figure Figure { get; } = (isPrinted ? statement.Figure : Measures.Of(statement.Figure).Figure) with { Qualifier = Qualifier.Exact };

    /// <summary>The same in the unit that is printed: so much for each kilometre.</summary>
    public Term AsPrinted => new(statement, joined, year, true);

    /// <summary>What is measured: 元, 人, 亩.</summary>
    public string Measure { get; } = Measures.Of(statement.Figure).Measure + (statement.Tail.StartsWith('次') ? "次" : "");

    /// <summary>The words before the figure; those of the figure it is joined to by 、 or 和, if it has none of its own.</summary>
    public string Words { get; } = joined is null ? statement.Words : joined.Words;

    /// <summary>Words around the figure.</summary>
    public string Said => Words + statement.Tail;

    /// <summary>The words of change right before it (增长, 减少), or null.</summary>
    public string? Change { get; } = joined is null ? ChangeOf(statement) : joined.Change;

    /// <summary>True for what was before: 上年, 年初, 由, 法定.</summary>
    public bool IsBefore { get; } = joined is { IsBefore: true } || IsBound(statement.Figure) || statement.Subject.IsPrior || statement.Subject.Year is { } named && named < year || Vocabulary.PriorWord().IsMatch(statement.Words) || Vocabulary.BaseWord().IsMatch(statement.Words) || Vocabulary.From().IsMatch(statement.Words) || Vocabulary.ComparedWith().IsMatch(statement.Words) || IsBracketedBefore(statement);

    /// <summary>“比上年(262.8万吨)增加”: what a bare bracket is of stands before it.</summary>
    internal static bool IsBracketedBefore(Statement s) =>
        s.Depth > 0 && s.Figure.Start > 1 && s.Passage.Text[s.Figure.Start - 1] == '(' && BeforeBracket().IsMatch(s.Passage.Text.AsSpan(Math.Max(0, s.Figure.Start - 10), Math.Min(s.Figure.Start, 10)));

    [GeneratedRegex("(?:上年|去年|同期|年初|计划|预算|任务)[\u4e00-\u9fff]{0,3}\\($")]
    private static partial Regex BeforeBracket();

    /// <summary>True for so much of each: 每亩, 人均, 单价, 元/人.</summary>
    public bool IsEach { get; } = Each().IsMatch(statement.Words) || PerUnit().IsMatch(statement.Tail) || statement.Figure.Unit.Contains('/');

    public bool IsAmount => Figure.Kind is UnitKind.Money or UnitKind.Count or UnitKind.Duration or UnitKind.Score || Figure is { Kind: UnitKind.None, Decimals: > 0 };

    /// <summary>The text between two figures.</summary>
    public string Between(Term other)
    {
        var (first, second) = statement.Figure.Start < other.Statement.Figure.Start ? (statement, other.Statement) : (other.Statement, statement);
        return statement.Passage.Text[first.Figure.End..second.Figure.Start];
    }

    /// <summary>True if no semicolon stands between the two.</summary>
    public bool SharesSegment(Term other) => !Between(other).Contains(';');

    private static string? ChangeOf(Statement s)
    {
        var lead = s.Passage.Text[Math.Max(s.ClauseStart, s.Figure.Start - 14)..s.Figure.Start];
        return Vocabulary.Reached().IsMatch(lead) ? null : Vocabulary.ChangeWord().Match(lead) is { Success: true } m ? m.Value : null;
    }

    [GeneratedRegex("^/[人户亩年月日天次件个台辆村镇校座场]")]
    private static partial Regex PerUnit();

    [GeneratedRegex("均(?![在为达有已是])|平均|每|单价|单产|造价|标准(?:为|是|:)?$")]
    private static partial Regex Each();

    /// <summary>The terms of a sentence that say exactly what they say.</summary>
    public static List<List<Term>> Sentences(List<Statement> statements, int? year) =>
        [.. statements.Where(s => (s.Figure.IsExact || IsBound(s.Figure)) && s.Figure.Value >= 0).GroupBy(s => s.Sentence).Aggregate(new List<List<Statement>>(), Gathered).Where(g => g.Count > 1).Select(g => Read([.. g.Take(Most)], year))];

    // “基本支出60万元;项目支出40万元。两者之和100万元。”: a sentence of one figure speaks of those before it.
    private static List<List<Statement>> Gathered(List<List<Statement>> sentences, IEnumerable<Statement> next)
    {
        var told = next.ToList();
        if (told is not [var lone] || sentences.Count == 0)
            sentences.Add(sentences.Count > 0 && Parted().IsMatch(told[0].Passage.Text.AsSpan(told[0].Sentence.Start, told[0].Figure.Start - told[0].Sentence.Start)) && told.Skip(1).All(s => s.Figure.Kind == told[0].Figure.Kind)
                ? [.. Whole(sentences[^1], told), .. told] : told);
        else if (Together().IsMatch(lone.Words))
            sentences[^1].Add(lone);
        return sentences;
    }

    // Of the figures of the sentence before, the one that comes nearest to the sum.
    private static IEnumerable<Statement> Whole(List<Statement> before, List<Statement> items) =>
        items.Sum(i => i.Figure.Amount) is var sum && before.Where(s => s.Figure.Kind == items[0].Figure.Kind && (s.Figure.Kind == UnitKind.Money || s.Figure.Unit == items[0].Figure.Unit) && ChangeOf(s) is null && Math.Abs(s.Figure.Amount - sum) < sum * FarthestWhole).MinBy(s => Math.Abs(s.Figure.Amount - sum)) is { } whole ? [whole] : [];

    private const decimal FarthestWhole = 0.3m;

    // “项目支出2216万元。按用途分:甲……”: what is parted stands in the sentence before.
    [GeneratedRegex("^[^,;:]{0,12}(?:分|项|方面|类|如下|包括|用途|用于|去向|其中)[^,;:]{0,6}:[^,;:]{0,24}$|^其中|^[^,;:]{2,10}中,")]
    private static partial Regex Parted();

    [GeneratedRegex("之和|合计|共计|总计|总和|率(?:为|达|达到)?$")]
    private static partial Regex Together();


    // “低于11.5万元的预算0.16万元”: what is compared with is said exactly.
    private static bool IsBound(Figure figure) => figure.Qualifier is Qualifier.LessThan or Qualifier.MoreThan;

    private static List<Term> Read(List<Statement> statements, int? year)
    {
        var terms = new List<Term>();
        foreach (var s in statements)
            terms.Add(new(s, terms.Count > 0 && Joint().IsMatch(s.Words) && s.Passage.Text.AsSpan(terms[^1].Statement.Figure.End, s.Figure.Start - terms[^1].Statement.Figure.End) is { Length: > 0 and < 3 } between && !between.ContainsAny('(', ')', ';') ? terms[^1] : null, year));
        return terms;
    }

    [GeneratedRegex("^[、和与及]?$")]
    private static partial Regex Joint();

    /// <summary>A sentence with more figures relates too many for one of them to be held against the rest.</summary>
    private const int Most = 16;
}
