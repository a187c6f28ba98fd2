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

    [GeneratedRegex("净|差(?!旅|评|异|错)|剩|节")]
    private static partial Regex Net();

    [GeneratedRegex("余|剩|尚|未|新|还有|仍有|正在|在办|在建|净|差(?!旅|评|异|错)|缺|空|闲|欠|节|超|高于|低于|多于|少于|高出|[多少高低快慢增减]$|比|较|短收|超收|审减|核减|下浮|其他|新增|压|降|提")]
    private static partial Regex Left();

    [GeneratedRegex("^(?:的|个|家|处)?(?:正在|未|尚|仍|待|还|正|在建|在办|跨年)")]
    private static partial Regex Pending();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (passage, statements) in report.Statements)
            if (!passage.Chapter.Within(c => c.Kind is ChapterKind.Goals or ChapterKind.Plans))
                foreach (var sentence in statements.Exists(s => s.Subject.Concept == Concept.Opening) ? [] : Term.Sentences(statements, report.Year))
                    foreach (var change in sentence.Where(t => (t.Figure.Kind == UnitKind.Points || t.IsAmount && t.Figure.Kind != UnitKind.Score) && !t.IsEach && !Apart(t) && t.Figure.Amount > 0 && (t.Change is not null || Left().IsMatch(t.Statement.Words) || Pending().IsMatch(t.Statement.Tail) || t.Words.Length < 4 && t.Words is "" or ['的', ..]) && !Became().IsMatch(t.Words)))
                        if (WrongWay(make, change, sentence) is { } turned)
                            yield return turned;
                        else if (CheckOne(change, sentence) is { } announced && announced.Judge(make) is { } finding)
                            yield return finding;
        foreach (var (passage, statements) in report.Statements)
            if (passage.ListUnit is null && !passage.Chapter.Within(c => c.Kind is ChapterKind.Goals or ChapterKind.Plans))
                foreach (var sentence in Term.Sentences(statements, report.Year))
                    foreach (var alike in sentence.Where(t => t.IsAmount && !t.IsEach && t.Figure.Amount > 0).GroupBy(t => (t.Measure, t.Figure.Kind == UnitKind.Score)).Where(g => g.Count() == 3 && !g.Key.Item2))
                        if (OfThree([.. alike], sentence).Judge(make) is { } finding)
                            yield return finding;
    }

    // “合格率94.3%,优良率46.8%,分别提高1.1和2.4个百分点”: each of one of them.
    private static bool Apart(Term t) => t.Statement.Passage.Text is var text && (t.Statement.Figure.Start > 0 && text[t.Statement.Figure.Start - 1] == '、' || text[Math.Max(t.Statement.Sentence.Start, text.LastIndexOfAny([',', ';'], t.Statement.Figure.Start))..t.Statement.Figure.Start].Contains("分别", StringComparison.Ordinal));

    [GeneratedRegex("剩余|其余|余下|尚|其他")]
    private static partial Regex Remains();

    // Three figures of one thing, and no word between them: “1480个,在线1421个,掉线95个”.
    private static Announced OfThree(List<Term> three, List<Term> sentence)
    {
        var (a, b, c) = (three[0], three[1], three[2]);
        bool Met(Interval x, Term t) => x.Meets(t.Figure.Range);
        if (Met(a.Figure.Range + b.Figure.Range, c) || Met(b.Figure.Range + c.Figure.Range, a) || Met(a.Figure.Range + c.Figure.Range, b) || three.Exists(Apart) || Pending().IsMatch(c.Statement.Tail) || Remains().IsMatch(c.Statement.Sentence.In(c.Statement.Passage.Text)[(c.Statement.Figure.End - c.Statement.Sentence.Start)..]) || three.Exists(t => three.Exists(u => u != t && (u.Figure.Amount == t.Figure.Amount || sentence.Exists(p => p.Figure.Kind == UnitKind.Percent && Reading.Share(p, t, u).Holds)))))
            return new([]);
        var readings = new List<(Reading, int)>();
        if (a.Figure.Amount > b.Figure.Amount)
            readings.Add((Reading.Difference(c, a, b, 1), 2));
        readings.Add((Reading.Sum(c, [a, b]), 1));
        return new(readings) { OnlyUsual = true };
    }

    [GeneratedRegex("^(?:的[\u4e00-\u9fff]{0,5})?$")]
    private static partial Regex Right();

    // 降至, 提速到: the amount itself; 加上, 减去: a term of an equation.
    [GeneratedRegex("(?:至|到|为|成)$|^(?:加上?|减去?)(?!少|免|排|征)")]
    private static partial Regex Became();

    // “预算6万元,实际开支4.53万元,超支1.47万元”: the difference is right and the word is not.
    private static Finding? WrongWay(Findings make, Term change, List<Term> sentence)
    {
        var falls = Vocabulary.Falls().IsMatch(change.Words);
        if (falls == Rises().IsMatch(change.Words) || change.Words.Contains('未'))
            return null;
        var like = sentence.FindAll(t => t != change && !t.IsEach && t.Change is null && (change.Figure.Kind == UnitKind.Points ? t.Figure.Kind == UnitKind.Percent : t.Measure == change.Measure) && change.SharesSegment(t));
        if (like is not [var one, var other] || one.Between(change).Contains("其中", StringComparison.Ordinal) || IsBase(one) == IsBase(other) || !((one.Figure.Range - other.Figure.Range).Meets(change.Figure.Range) || (other.Figure.Range - one.Figure.Range).Meets(change.Figure.Range)))
            return null;
        var (now, before) = IsBase(one) ? (other, one) : (one, other);
        return now.Figure.Amount < before.Figure.Amount == falls ? null
            : (make with { Rule = Words }).Error([one.Statement.Place, other.Statement.Place, change.Statement.Place], change.Words + change.Statement.Figure.Printed, falls ? "增加或超出" : "减少或节约", $"{now.Statement.Figure.Printed}{(falls ? ">" : "<")}{before.Statement.Figure.Printed}", "请按数字改写这句话，或核对数字。");
    }

    private static readonly ComparisonRule Words = new();

    private static bool IsBase(Term t) => t.IsBefore || Planned().IsMatch(t.Words);

    [GeneratedRegex("预算|计划|目标|任务|编制|标准|限额|概算|控制")]
    private static partial Regex Planned();

    [GeneratedRegex("增|升|提高|扩|超|多|高于|上涨")]
    private static partial Regex Rises();

    private static Announced? CheckOne(Term change, List<Term> sentence)
    {
        var like = sentence.FindAll(t => t != change && !t.IsEach && (change.Figure.Kind == UnitKind.Points ? t.Figure.Kind == UnitKind.Percent : t.Measure == change.Measure));
        if (like.Exists(a => like.Exists(b => a != b && (a.Figure.Range - b.Figure.Range).Meets(change.Figure.Range))) || !Net().IsMatch(change.Words) && Parts(change, like))
            return null;
        if (Balance.Of([.. like.Append(change).Select(t => t.Figure)]))
            return null;
        var own = like.FindAll(t => t.Change is null && change.SharesSegment(t));
        if (own.Count < 2)
            own = change.Words.Contains('净') ? like : like.FindAll(t => t.Change is null);
        bool Settled(Term a, Term b) => sentence.Exists(d => d != a && d != b && d != change && d.Figure.Kind == change.Figure.Kind && ((a.Figure.Range - b.Figure.Range).Meets(d.Figure.Range) || (a.Figure.Range + b.Figure.Range).Meets(d.Figure.Range)));
        return new([.. from now in own from before in own where now != before && now.Figure.Amount > before.Figure.Amount && !(now.IsBefore && before.IsBefore) && !Settled(now, before) select (Reading.Difference(change, now, before, 1), Signs(change, now, before, own))]);
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
        if (now.IsBefore || before.IsBefore || own.Exists(t => t.Statement.Figure.End <= change.Statement.Figure.Start && Right().IsMatch(t.Between(change))))
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

    [GeneratedRegex("余|剩|尚|未|仍|还|净|差(?!旅|评|异|错)|缺|空|正在")]
    private static partial Regex Rest();

    [GeneratedRegex("支付|支出|使用|实际|结算|决算|完成|办结|执行|整改|已|化解|通过|审定|中标|成交|到位|实|合格")]
    private static partial Regex Used();
}
