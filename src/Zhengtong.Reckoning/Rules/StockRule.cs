using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>What was there, with what came and without what went, is what is there now (期初+增加-减少=期末), in a sentence or a row.</summary>
internal sealed partial class StockRule : IRule
{
    private const int MostFlows = 8;

    public string Id => "R-BAL";
    public string Law => "期初数+增加数-减少数=期末数；净增减=增加-减少";
    public string Example => "年初库存120吨，购入80吨，发放150吨，年末库存60吨。";

    [GeneratedRegex("^(?:[\u4e00-\u9fff]{0,12})(?:年初|期初|月初|上年末|去年底|上年(?:度)?结[转余存])(?!预算|安排|批复|下达|计划|确定|部署|制定)")]
    private static partial Regex Opening();

    [GeneratedRegex("年末|期末|年底|月末|年终|现有|现存|尚存|(?:结转|转入)(?:至)?(?:下年|次年)")]
    private static partial Regex Closing();

    [GeneratedRegex("收入|拨款|拨入|增加|新增|新建|购入|购进|购置|采购|调入|招录|招聘|招收|引进|入库|转入|到位|下达|接收|受理|收到|追加|补充|纳入|入职|入住|迁入")]
    private static partial Regex Comes();

    [GeneratedRegex("支出|减少|支付|发放|调出|退休|离职|辞职|注销|报废|处置|划出|转出|使用|出库|销号|迁出|死亡|退出|清退|拨付|办结|化解|核销|上缴|毕业|出院|辞退")]
    private static partial Regex Goes();

    /// <summary>1 for what comes, −1 for what goes, 0 for what the words do not say.</summary>
    private static int SignOf(string words) => (Comes().IsMatch(words), Goes().IsMatch(words)) switch { (true, false) => 1, (false, true) => -1, _ => 0 };

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (_, statements) in report.Statements.Where(s => s.Passage.ListUnit is null))
            foreach (var sentence in statements.Where(s => s.Figure is { IsExact: true, Kind: UnitKind.Money or UnitKind.Count }).GroupBy(s => (s.Sentence, Unit: s.Figure.Kind == UnitKind.Money ? "元" : s.Figure.Unit)))
                if (sentence.Skip(2).Any() && (Flow(make, report, [.. sentence]) ?? Net(make, [.. sentence])) is { } finding)
                    yield return finding;
        foreach (var table in report.Tables)
            foreach (var finding in Rows(make, table))
                yield return finding;
    }

    private static Finding? Flow(Findings make, Report report, List<Statement> all)
    {
        var opening = all.FindIndex(s => Opening().IsMatch(s.Words));
        var closing = all.FindIndex(opening + 1, s => Closing().IsMatch(s.Words));
        if (opening < 0 || closing < 0 || closing - opening is < 3 or > MostFlows || all[closing].IsRelative)
            return null;
        var flows = all[(opening + 1)..closing].Where(s => report.TotalOf(s) is null).ToList();
        // The year's income and spending are held against its opening and closing by the budget's own rule.
        if (flows.Exists(f => SignOf(f.Words) == 0) && flows.Count is > 1 and <= MostUnsigned && flows.TrueForAll(f => !f.IsRelative && !f.Subject.IsPrior && f.Words.Length > 0 && f.Subject.Stage == Stage.Unstated))
            return Unsigned(make, all[opening], flows, all[closing]);
        if (flows.Exists(f => SignOf(f.Words) == 0) || !flows.Exists(f => SignOf(f.Words) > 0) || !flows.Exists(f => SignOf(f.Words) < 0)
            || all[closing].Subject.Concept == Concept.Closing && flows.TrueForAll(f => f.Subject.Concept is Concept.Income or Concept.Spending))
            return null;
        return Judge(make, [all[0].Passage.At(all[opening].ClauseStart, all[closing].Figure.End)], all[opening].Figure, [.. flows.Select(f => (f.Figure, SignOf(f.Words)))], all[closing].Figure);
    }

    private const int MostUnsigned = 4;

    // “年初18.6万头,出栏26.4万头,补栏27.1万头,年末19.3万头”: where words do not say what comes and what goes, one of the ways must fit.
    private static Finding Unsigned(Findings make, Statement opening, List<Statement> flows, Statement closing)
    {
        var ways = Enumerable.Range(0, 1 << flows.Count).Select(way => flows.Select((f, i) => (f.Figure, Sign: (way >> i & 1) == 0 ? 1 : -1)).ToList()).ToList();
        var best = ways.MinBy(w => Math.Abs(opening.Figure.Amount + w.Sum(f => f.Figure.Amount * f.Sign) - closing.Figure.Amount))!;
        return Judge(make, [opening.Passage.At(opening.ClauseStart, closing.Figure.End)], opening.Figure, best, closing.Figure) is { Severity: Severity.Error } wrong
            ? wrong with { Severity = Severity.Warning, Verdict = Verdict.Suspicious } : Judge(make, [opening.Passage.At(opening.ClauseStart, closing.Figure.End)], opening.Figure, best, closing.Figure);
    }

    // “较年初减少4人,其中退休3人、调出2人,调入1人”
    private static Finding? Net(Findings make, List<Statement> all)
    {
        var at = all.FindIndex(s => Vocabulary.ChangeWord().IsMatch(s.Words) && Vocabulary.ComparedWith().IsMatch(s.Words));
        if (at < 0 || all.Count - at < 3 || !all[at].Passage.Text.AsSpan(all[at].Figure.End, all[at + 1].Figure.Start - all[at].Figure.End).Contains("其中", StringComparison.Ordinal))
            return null;
        var flows = all[(at + 1)..];
        var sign = Vocabulary.Falls().IsMatch(all[at].Words) ? -1 : 1;
        if (flows.Count > MostFlows || flows.Exists(f => SignOf(f.Words) == 0) || !flows.Exists(f => SignOf(f.Words) == sign))
            return null;
        var signed = all[at].Figure with { Value = all[at].Figure.Value * sign };
        return Judge(make, [all[0].Passage.At(all[at].ClauseStart, flows[^1].Figure.End)], signed with { Value = 0, Decimals = 0 }, [.. flows.Select(f => (f.Figure, SignOf(f.Words)))], signed);
    }

    private static IEnumerable<Finding> Rows(Findings make, AmountTable table)
    {
        var heads = table.Heads.Where(h => !Vocabulary.RateColumn().IsMatch(h.Value)).ToList();
        var opening = heads.Where(h => Opening().IsMatch(h.Value)).ToList();
        var closing = heads.Where(h => Closing().IsMatch(h.Value)).ToList();
        var flows = heads.Where(h => SignOf(h.Value) != 0).Except(opening).Except(closing).ToList();
        if (opening.Count != 1 || closing.Count != 1 || !flows.Exists(f => SignOf(f.Value) > 0) || !flows.Exists(f => SignOf(f.Value) < 0) || table.Heads.Values.Any(h => h.Contains("其中")))
            yield break;
        foreach (var row in table.Rows)
            if (flows.Prepend(opening[0]).Append(closing[0]).All(h => row.Cells.ContainsKey(h.Key)))
                yield return Judge(make, [new(row.Row.At)], row.Cells[opening[0].Key].Number!, [.. flows.Select(f => (row.Cells[f.Key].Number!, SignOf(f.Value)))], row.Cells[closing[0].Key].Number!);
    }

    private static Finding Judge(Findings make, Place[] places, Figure opening, List<(Figure Figure, int Sign)> flows, Figure closing)
    {
        var due = flows.Aggregate(opening.Amount, (sum, f) => sum + f.Figure.Amount * f.Sign);
        var range = flows.Aggregate(opening.Range, (sum, f) => f.Sign > 0 ? sum + f.Figure.Range : sum - f.Figure.Range);
        var arithmetic = Arithmetic.Text(opening.Amount / closing.Scale) + string.Concat(flows.Select(f => (f.Sign > 0 ? "+" : "-") + Arithmetic.Text(f.Figure.Amount / closing.Scale))) + "=" + Arithmetic.Text(due / closing.Scale);
        return range.Meets(closing.Range) ? make.Holds(places, closing.Printed, arithmetic)
            : make.Error(places, closing.Printed, Arithmetic.Like(closing, due), arithmetic, "请核对期初、增加、减少和期末各数。");
    }
}
