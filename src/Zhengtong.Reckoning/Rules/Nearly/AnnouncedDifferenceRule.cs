using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules.Nearly;

/// <summary>By how much something is more, less or left over, beside the two figures whose difference it is (差额).</summary>
internal sealed partial class AnnouncedDifferenceRule : ILastResort
{
    public string Id => "R-DELTA";
    public string Law => "增减、结余、超出、差距等数=句中两数之差";
    public string Example => "政府债务余额48.2亿元，低于债务限额52.0亿元4.8亿元。";

    [GeneratedRegex("余|剩|尚|未|新|还有|仍有|正在|在办|在建|净|差|缺|空|闲|欠|节|超|高于|低于|多于|少于|高出|[多少高低快慢增减]$|比|较|短收|超收|审减|核减|下浮|其他|新增|压|降|提")]
    private static partial Regex Left();

    [GeneratedRegex("^(?:的|个|家|处)?(?:正在|未|尚|仍|待|还|正|在建|在办|跨年)")]
    private static partial Regex Pending();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (passage, statements) in report.Statements)
            if (!passage.Chapter.Within(c => c.Kind is ChapterKind.Goals or ChapterKind.Plans))
                foreach (var sentence in Term.Sentences(statements))
                    foreach (var change in sentence.Where(t => (t.Figure.Kind == UnitKind.Points || t.IsAmount) && !t.IsEach && t.Figure.Amount > 0 && (t.Change is not null || Left().IsMatch(t.Statement.Words) || Pending().IsMatch(t.Statement.Tail) || t.Statement.Words.Length == 0)))
                        if (CheckOne(change, sentence) is { } announced && announced.Judge(make) is { } finding)
                            yield return finding;
    }

    private static Announced? CheckOne(Term change, List<Term> sentence)
    {
        var like = sentence.FindAll(t => t != change && !t.IsEach && (change.Figure.Kind == UnitKind.Points ? t.Figure.Kind == UnitKind.Percent : t.Measure == change.Measure));
        if (like.Exists(a => like.Exists(b => a != b && (a.Figure.Range - b.Figure.Range).Meets(change.Figure.Range))) || Parts(change, like))
            return null;
        var own = like.FindAll(t => t.Change is null && change.SharesSegment(t));
        if (own.Count < 2)
            own = like.FindAll(t => t.Change is null);
        bool Settled(Term a, Term b) => sentence.Exists(d => d != a && d != b && d.Figure.Kind == change.Figure.Kind && ((a.Figure.Range - b.Figure.Range).Meets(d.Figure.Range) || (a.Figure.Range + b.Figure.Range).Meets(d.Figure.Range)));
        return new([.. from now in own from before in own where now != before && now.Figure.Amount > before.Figure.Amount && !Settled(now, before) select (Reading.Difference(change, now, before, 1), Signs(change, now, before, own))]);
    }

    // It may be the sum of others, or a part of one.
    private static bool Parts(Term change, List<Term> like)
    {
        for (var i = 0; i < like.Count; i++)
        {
            var sum = like[i].Figure.Range;
            for (var j = i + 1; j < like.Count; j++)
            {
                sum += like[j].Figure.Range;
                if (sum.Meets(change.Figure.Range) || like.Exists(t => (sum + change.Figure.Range).Meets(t.Figure.Range)))
                    return true;
            }
        }
        return false;
    }

    private static int Signs(Term change, Term now, Term before, List<Term> own)
    {
        var signs = 0;
        if (own.Count == 2)
            signs++;
        if (own.FindLastIndex(t => t.Statement.Figure.Start < change.Statement.Figure.Start) is > 0 and var last && own[last] == before && own[last - 1] == now)
            signs++;
        if (now.IsBefore || before.IsBefore || own.Exists(t => t.Statement.Figure.End == change.Statement.Figure.Start))
            signs += 2; // “低于债务限额52亿元3.8亿元”: the bound and right after it by how much
        else if (change.Figure.Kind == UnitKind.Points)
            signs -= 2;
        if (change.Change is not null || change.Figure.Kind == UnitKind.Points)
            signs++;
        if (Rest().IsMatch(change.Words) || Pending().IsMatch(change.Statement.Tail))
            signs++;
        if (Used().IsMatch(before.Words) && !change.Words.Contains('比'))
            signs++;
        return signs;
    }

    [GeneratedRegex("余|剩|尚|未|仍|还|净|差|缺|空|正在")]
    private static partial Regex Rest();

    [GeneratedRegex("支付|支出|使用|实际|结算|决算|完成|办结|执行|整改|已|化解|通过|审定|中标|成交|到位|实|合格")]
    private static partial Regex Used();
}
