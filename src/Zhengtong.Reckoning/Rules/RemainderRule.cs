using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>What is said to be left over or saved is the difference of the two figures before it (结余、节约、闲置).</summary>
internal sealed partial class RemainderRule : IRule
{
    public string Id => "R-DELTA";
    public string Law => "结余、节约、核减、闲置、空缺等数=前面两数之差";
    public string Example => "项目概算100万元，竣工结算92万元，节省投资18万元。";

    [GeneratedRegex("(?<!追加)(?:结余|剩余|余额|余款|尚余|尚有|闲置|空余|节约|节省|节支|核减|审减|净减|差额|相差|缺口|缺编|空编|空缺|空岗|还差|净值|净额|净资产|净收益|净增加?|净新增|净流入|盈余|逆差|顺差|欠缴|欠费|欠收|结转下年|剩)(?:了|额|数|资金|经费|投资|金额|编制|床位|岗位|任务|指标|名额|额度|面积|数量|未用)*$|(?:未|没有|尚未)[\u4e00-\u9fff]{1,3}(?:的|资金|项目)?$|(?:正在|正)[\u4e00-\u9fff]{2,4}(?:的)?$|^(?:在办|在建|续建|尚余|余|剩|仍有|还有)$")]
    private static partial Regex Left();

    [GeneratedRegex("支付|支出|使用|实际|结算|决算|在用|完成|办结|拨付|执行|开支|签约|中标|成交|审定|发放|列支|在岗|到岗|到位|整改|审结|销号|化解|拆除|录用|参加|通过|入住|投入使用|实有|已|完工|竣工|建成|开工|实收|实缴|实征|入库|兑付|办理|回访|整治|验收|折旧|负债|成本|落实|投用|解决|安置|覆盖|参保|收回|回收|改造|配备|聘用|注销|迁出|退出|流出")]
    private static partial Regex Used();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (_, statements) in report.Statements)
            for (var i = 2; i < statements.Count; i++)
                if (statements[i] is { Figure: { IsExact: true, Kind: UnitKind.Money or UnitKind.Count } } left && (Left().IsMatch(left.Words) || left.Words.Length == 0 && Pending().IsMatch(left.Tail)) && left.Subject is { IsPrior: false, Year: null } && Terms(report, statements, i, left) is var (whole, part))
                {
                    if (CheckOne(make, left, whole, part) is { } finding)
                        yield return finding;
                    if (i + 1 < statements.Count && Rate(make, left, whole, part, statements[i + 1]) is { } rated)
                        yield return rated;
                }
    }

    private static (Statement Whole, Statement Part)? Terms(Report report, List<Statement> statements, int at, Statement left)
    {
        var sentence = statements.Where(s => s.Sentence == left.Sentence).ToList();
        // With what was carried over from the year before, or with a list in between, more than two figures make up the rest.
        if (sentence.Exists(s => s.Subject.Concept is Concept.Opening or Concept.Added or Concept.Income || s.Subject.IsPrior) || Vocabulary.ComparedWith().IsMatch(left.Words))
            return null;
        var before = statements.Take(at).Where(s => s.Sentence == left.Sentence && s.Figure.Kind == left.Figure.Kind && (s.Figure.Kind == UnitKind.Money || s.Figure.Unit == left.Figure.Unit)).ToList();
        if (before.Exists(s => !s.Figure.IsExact || s.IsRelative) || before.DistinctBy(s => s.Figure.Amount).ToList() is not [var whole, var part])
            return null;
        return report.TotalOf(part) is null ? (whole, part) : null;
    }

    // “核减1200万元,核减率9.5%”: of the first figure, or, as some write, of the second.
    private static Finding? Rate(Findings make, Statement left, Statement whole, Statement part, Statement rate)
    {
        if (Undone().IsMatch(left.Words) || rate is not { Figure: { Kind: UnitKind.Percent, IsExact: true } } || rate.Sentence != left.Sentence || !rate.Words.TrimEnd('为', '达').EndsWith('率') || !left.Words.Contains(rate.Words[..Math.Min(2, rate.Words.Length)], StringComparison.Ordinal) || whole.Figure.Amount <= part.Figure.Amount)
            return null;
        var due = left.Figure.Amount / whole.Figure.Amount * 100;
        Place[] places = [rate.Passage.At(whole.ClauseStart, rate.Figure.End)];
        var arithmetic = $"{Arithmetic.Text(left.Figure.Amount)}/{Arithmetic.Text(whole.Figure.Amount)}={due:0.00}%";
        return Arithmetic.Share(rate.Figure, left.Figure, whole.Figure) != Fit.Wrong || Arithmetic.Share(rate.Figure, left.Figure, part.Figure) != Fit.Wrong
            ? make.Holds(places, rate.Figure.Printed, arithmetic)
            : make.Error(places, rate.Figure.Printed, $"{due:0.00}%", arithmetic, "请核对比率和它的分子、分母。");
    }

    // “正在整改1个,整改率91%”: the rate is of what was done, not of what is left.
    [GeneratedRegex("未|没有|正在|^正|在办|在建")]
    private static partial Regex Undone();

    // “2项正在推进”: what the number is of stands after it.
    [GeneratedRegex("^(?:正在|正|尚未|尚在|未|在建|待|仍在|跨年)")]
    private static partial Regex Pending();

    [GeneratedRegex("(?:实际)?到位|已(?=到|收)")]
    private static partial Regex Given();

    private static Finding? CheckOne(Findings make, Statement left, Statement whole, Statement part)
    {
        var (due, range) = (whole.Figure.Amount - part.Figure.Amount, whole.Figure.Beside(part.Figure).Range - part.Figure.Beside(whole.Figure).Range);
        Place[] places = [left.Passage.At(whole.ClauseStart, left.Figure.End)];
        var scale = left.Figure.Scale;
        var arithmetic = $"{Arithmetic.Text(whole.Figure.Amount / scale)}-{Arithmetic.Text(part.Figure.Amount / scale)}={Arithmetic.Text(due / scale)}";
        if (range.Meets(left.Figure.Range))
            return make.Holds(places, left.Figure.Printed, arithmetic);
        return due > 0 && Used().IsMatch(part.Words) && !Used().IsMatch(Given().Replace(whole.Words, ""))
            ? make.Error(places, left.Figure.Printed, Arithmetic.Like(left.Figure, due), arithmetic, "请核对这三个数。") : null;
    }
}
