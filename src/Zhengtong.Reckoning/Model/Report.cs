using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>The model of a report over which all rules run.</summary>
public sealed class Report
{
    /// <summary>No report promises more rates than this; every target is held against every result.</summary>
    public const int MostTargets = 200;

    public required Document Document { get; init; }
    public required IReadOnlyList<Passage> Passages { get; init; }
    public required IReadOnlyList<Grid> Grids { get; init; }

    /// <summary>The reporting unit (填报单位); empty if the report does not say.</summary>
    public string Unit { get; internal set; } = "";

    /// <summary>The budget year (预算年度).</summary>
    public int? Year { get; internal set; }

    public IReadOnlyList<(Passage Passage, List<Statement> Statements)> Statements { get; internal set; } = [];
    public IReadOnlyList<Enumeration> Lists { get; internal set; } = [];
    public IReadOnlyList<ScoreForm> Forms { get; internal set; } = [];
    /// <summary>What money is mostly told in: 10000 for 万元. A table that names no unit uses it too.</summary>
    public decimal UsualScale { get; internal set; } = 10_000;

    public IReadOnlyList<AmountTable> Tables { get; internal set; } = [];
    public IReadOnlyList<Fact> Facts { get; internal set; } = [];
    public IReadOnlyList<RateStatement> Rates { get; internal set; } = [];
    public IReadOnlyList<BrokenMark> BrokenMarks { get; internal set; } = [];

    /// <summary>What was told so often that only the first of it is checked, in words for the reader.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>Printed total scores (评价得分) in prose.</summary>
    public IReadOnlyList<Statement> Totals { get; internal set; } = [];
    public ScoreNode? Scores { get; internal set; }

    /// <summary>The report of the year before, if it was handed in.</summary>
    public Report? Baseline { get; internal set; }

    public IEnumerable<Statement> AllStatements => Statements.SelectMany(s => s.Statements);

    private Dictionary<Passage, List<Statement>>? beside;

    /// <summary>The statements of a passage.</summary>
    public List<Statement> Beside(Passage passage) => (beside ??= Statements.ToDictionary(s => s.Passage, s => s.Statements)).GetValueOrDefault(passage, []);

    private Dictionary<Statement, RateStatement>? rateOf;

    /// <summary>The rate a statement states, or null.</summary>
    public RateStatement? RateOf(Statement statement) =>
        (rateOf ??= Rates.DistinctBy(r => r.Statement).ToDictionary(r => r.Statement)).GetValueOrDefault(statement);

    private Dictionary<Statement, Statement>? totalOf;

    /// <summary>The total of the list in which a statement is an item, or null.</summary>
    public Statement? TotalOf(Statement item) =>
        (totalOf ??= Lists.SelectMany(l => l.Items.Select(i => (i, l.Total))).DistinctBy(p => p.i).ToDictionary(p => p.i, p => p.Total)).GetValueOrDefault(item);

    private HashSet<Place>? listed;

    /// <summary>True if what stands at a place is the total of a list.</summary>
    public bool IsListed(Place total) => (listed ??= [.. Lists.Where(l => l.IsComplete).Select(l => l.Total.Place)]).Contains(total);

    private HashSet<Place>? titles;

    public bool IsTitle(Place place) => (titles ??= [.. Passages.Select(p => p.Part.Place)]).Contains(place);

    private string? whole;

    /// <summary>How often a term occurs in the report.</summary>
    public int Occurrences(string term)
    {
        whole ??= string.Join('\n', Passages.Select(p => p.Text));
        var count = 0;
        for (var at = whole.IndexOf(term, StringComparison.Ordinal); at >= 0 && count < 20; at = whole.IndexOf(term, at + term.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    public string Quote(params IEnumerable<Place> places) =>
        string.Join(" … ", places.Where(p => p.At.Length > 0).OrderBy(p => p.At.Start).DistinctBy(p => p.At).Take(8).Select(p => Tidy(Document.Slice(p.At))));

    private static string Tidy(string quote) => string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var q && q.Length > 400 ? q[..400] + "…" : q;
}
