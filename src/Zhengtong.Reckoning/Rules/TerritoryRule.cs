using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>The numbers of towns and villages of one county are the same wherever they stand side by side (镇、村个数).</summary>
internal sealed class TerritoryRule : IRule
{
    private const int Near = 14;

    public string Id => "R-XREF";
    public string Law => "同一县的乡镇数、村居数前后一致";
    public string Example => "19个镇215个村居……19个镇219个村居。";

    private sealed record Pair(Statement Town, Statement Village)
    {
        public Place Place => Town.Passage.At(Math.Min(Town.Figure.Start, Village.Figure.Start), Math.Max(Town.Figure.End + Math.Min(2, Town.Tail.Length), Village.Figure.End + Math.Min(2, Village.Tail.Length)));
    }

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        var pairs = report.Statements.SelectMany(s => Pairs(s.Statements)).Take(200).ToList();
        foreach (var finding in Compare(make, pairs, p => p.Town.Figure.Value, p => p.Village.Figure).Concat(Compare(make, pairs, p => p.Village.Figure.Value, p => p.Town.Figure)))
            yield return finding;
        foreach (var joint in report.AllStatements.Where(s => s.Figure is { Kind: UnitKind.Count, Unit: "个", IsExact: true } && Vocabulary.TownAndVillage().IsMatch(s.Passage.Text.AsSpan(s.Figure.End, Math.Min(24, s.Passage.Text.Length - s.Figure.End)))))
            if (pairs.Find(p => p.Town.Figure.Value + p.Village.Figure.Value == joint.Figure.Value) is { } pair)
                yield return make.Holds([joint.Whole, pair.Place], joint.Figure.Printed, $"{pair.Town.Figure.Value}+{pair.Village.Figure.Value}={joint.Figure.Value}");
    }

    private static IEnumerable<Pair> Pairs(List<Statement> statements)
    {
        for (var i = 1; i < statements.Count; i++)
        {
            var (a, b) = (statements[i - 1], statements[i]);
            if (a.Figure is not { Kind: UnitKind.Count, Unit: "个", IsExact: true } || b.Figure is not { Kind: UnitKind.Count, Unit: "个", IsExact: true } || b.Figure.Start - a.Figure.End > Near)
                continue;
            if (IsTown(a) && IsVillage(b))
                yield return new(a, b);
            else if (IsVillage(a) && IsTown(b))
                yield return new(b, a);
        }
    }

    private static bool IsTown(Statement s) => Vocabulary.Town().IsMatch(s.Tail);

    private static bool IsVillage(Statement s) => Vocabulary.Village().IsMatch(s.Tail);

    private static IEnumerable<Finding> Compare(Findings make, List<Pair> pairs, Func<Pair, decimal> key, Func<Pair, Figure> value)
    {
        foreach (var same in pairs.GroupBy(key).Where(g => g.Count() > 1))
        {
            var values = same.GroupBy(p => value(p).Value).OrderByDescending(g => g.Count()).ToList();
            if (values.Count > 1)
                yield return make.Error([values[0].First().Place, values[1].First().Place], string.Join(" / ", values.Select(v => Arithmetic.Text(v.Key))), "同一个数",
                    string.Join("≠", values.Select(v => Arithmetic.Text(v.Key))), "核对乡镇、村（社区）个数，全文统一。");
            else
                yield return make.Holds(same.Select(p => p.Place).Take(3), Arithmetic.Text(values[0].Key), $"{same.Count()}处相同");
        }
    }
}
