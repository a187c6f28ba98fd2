using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A deed told twice in the same words, of the same thing, has the same number (同一工作两处数字).</summary>
internal sealed class RetoldRule : IRule
{
    private const int Context = 220;
    private const int ShortestTerm = 6;
    private const int SureTerm = 10;
    private const int MostPairs = 300;

    public string Id => "R-XREF";
    public string Law => "同一项工作在各处写的数量相同";
    public string Example => "帮办队今年已办理业务2000余件……帮办队全年共办理业务3000余件。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        var left = MostPairs;
        foreach (var same in report.AllStatements.Where(s => s.Figure.Kind == UnitKind.Count && !s.IsRelative && Key(s).Length >= 4 && !IsPromised(report, s))
            .GroupBy(s => (s.Figure.Unit, Key(s), s.Subject.IsPrior, s.Subject.Year ?? report.Year)).Where(g => g.Count() is > 1 and < 30))
        {
            var told = same.ToList();
            for (var i = 1; i < told.Count && left > 0; i++)
                if (told[i].Passage != told[0].Passage && left-- > 0)
                    if (Term(report, told[0], told[i]) is { } term)
                        yield return Judge(make, told[0], told[i], term);
                    else if (Misprinted(told[0].Figure, told[i].Figure) && Key(told[0]).Length >= ShortestTerm)
                        yield return Judge(make, told[0], told[i], Key(told[0]));
        }
    }

    // “执法检查1286次……执法检查1268次”: without a context in common, two numbers are of one thing if one is the other misprinted.
    private static bool Misprinted(Figure a, Figure b) => a.IsExact && b.IsExact && a.Decimals == b.Decimals && a.Amount != b.Amount && a.Exchanged().Any(f => f.Amount == b.Amount);

    // “播种面积不少于36.5万亩,新建农田2万亩”: beside what must at least be done, the rest is meant too.
    private static bool IsPromised(Report report, Statement s) => report.Beside(s.Passage).Exists(o => o.Sentence == s.Sentence && o.Figure.Qualifier is Qualifier.AtLeast or Qualifier.AtMost);

    private static string Key(Statement s) => new([.. (s.Subject.Core + s.Tail).Where(c => !"已共累计达到了约有为年全今的".Contains(c))]);

    private static Finding Judge(Findings make, Statement first, Statement second, string term)
    {
        Place[] places = [first.Place, second.Place];
        if (first.Figure.Amount == second.Figure.Amount || !first.Figure.IsExact && !second.Figure.IsExact && first.Figure.Range.Meets(second.Figure.Range))
            return make.Holds(places, first.Figure.Printed, "两处相同");
        var arithmetic = $"{first.Figure.Printed}≠{second.Figure.Printed}（均指“{term}”）";
        return first.Figure.IsExact && second.Figure.IsExact && term.Length >= SureTerm
            ? make.Error(places, second.Figure.Printed, first.Figure.Printed, arithmetic, "同一项工作两处数字不同，请统一。")
            : make.Wrong(Severity.Warning, places, first.Figure.Printed, second.Figure.Printed, arithmetic, "同一项工作两处数字不同，请统一。");
    }

    // The longest term both contexts share, if it is rare enough to name one thing.
    private static string? Term(Report report, Statement a, Statement b)
    {
        var (x, y) = (Around(a), Around(b));
        var best = "";
        var row = new int[y.Length + 1];
        for (var i = 0; i < x.Length; i++)
            for (var j = y.Length - 1; j >= 0; j--)
            {
                row[j + 1] = x[i] == y[j] && x[i] is >= '\u4e00' and <= '\u9fff' ? row[j] + 1 : 0;
                if (row[j + 1] > best.Length && row[j + 1] <= 40)
                    best = x.Substring(i - row[j + 1] + 1, row[j + 1]);
            }
        return best.Length >= ShortestTerm && report.Occurrences(best) <= 6 ? best : null;
    }

    private static string Around(Statement s)
    {
        var start = Math.Max(0, s.ClauseStart - Context);
        return s.Passage.Text[start..s.ClauseStart];
    }
}
