using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>“超额完成”, “全部办结” beside a plan and a result agree with the two (完成情况的说法).</summary>
internal sealed partial class ClaimRule : IRule
{
    public string Id => "R-CMP";
    public string Law => "“超额完成”“完成任务”“未完成”“全部办结”等说法与计划数、完成数相符";
    public string Example => "计划改造60户，实际改造55户，超额完成任务。";

    [GeneratedRegex("计划|目标|任务|应|拟|下达|到位|预算|受理|收到|共有|排查|发现|交办|审批|检查出|^(?:全县|全市|全区|全镇|全乡|全校|辖区)(?:内|共有?|现有|实有)*$")]
    private static partial Regex Planned();

    [GeneratedRegex("实际|完成|已|办结|整改|实施|建成|改造|培训|化解|发放|实|支出|支付|拨付|兑付|执行|征收|入库|覆盖|安装|验收")]
    private static partial Regex Done();

    [GeneratedRegex("^[^,;。0-9]{0,10}(?:,[^,;。]{0,12}率(?:为|达|达到)?[\\d.]+%)?,(?:均|已|都|顺利|圆满)?(?:(?<more>超额完成|超目标完成|超任务|超计划)|(?<met>(?:圆满|按期|如期|全面|顺利)?完成(?:了)?(?:年度|全年|既定|预定|预期)?(?:目标|任务|计划)|达到(?:了)?(?:年度|预期)?目标|(?:任务|工作|问题|项目|资金)?(?:已|均)?全部(?:办结|完成|整改|到位|化解|落实|建成|销号|回复|发放|拨付|兑付|支付|验收|改造|覆盖)|(?:全额|足额)(?:拨付|支付|兑付|到位|发放|落实|执行|征收|入库)|(?:实现|达到)?(?:了)?(?:全县|全域|县域|区域|行政村|建制村|村级)?(?:全覆盖|清零)|应(?:保尽保|收尽收|检尽检|改尽改|种尽种|救尽救|帮尽帮|缴尽缴))|(?<less>未(?:能)?(?:完成|达到|实现)(?:年度|全年|预期)?(?:目标|任务|计划)))")]
    private static partial Regex Claim();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (passage, statements) in report.Statements)
            for (var i = 1; i < statements.Count; i++)
                if (statements[i] is { Figure: { IsExact: true, Kind: UnitKind.Count or UnitKind.Money } } done && statements[i - 1] is var plan && plan.Sentence == done.Sentence
                    && plan.Figure.Unit == done.Figure.Unit && plan.Figure.Kind == done.Figure.Kind && Planned().IsMatch(plan.Words) && Done().IsMatch(done.Words) && !done.IsRelative && !Vocabulary.ReverseIndicator().IsMatch(plan.Words)
                    && plan.Figure.IsExact && Claim().Match(passage.Text[done.Figure.End..done.Sentence.End]) is { Success: true } m)
                    yield return Judge(make, plan, done, m);
    }

    private static Finding Judge(Findings make, Statement plan, Statement done, Match m)
    {
        var (a, b) = (done.Figure.Amount, plan.Figure.Amount);
        if (a < b && done.Figure.Range.High >= plan.Figure.Range.Low)
            a = b; // 3.2万户 of 3.24万户
        var holds = m.Groups["more"].Success ? a > b : m.Groups["met"].Success ? a >= b : a < b;
        Place[] places = [done.Passage.At(plan.ClauseStart, done.Figure.End + m.Length)];
        var arithmetic = $"{done.Figure.Printed}{(a < b ? "<" : a > b ? ">" : "=")}{plan.Figure.Printed}";
        var said = m.Value[(m.Value.LastIndexOf(',') + 1)..];
        return holds ? make.Holds(places, said, arithmetic)
            : make.Error(places, said, a > b ? "超额完成" : a == b ? "完成" : "未完成", arithmetic, "请按数字改写这句话，或核对数字。");
    }
}
